/** Numbers that are written as words: `hai mươi lăm`, `một nghìn hai trăm`, `mười một`. */

const UNITS: Readonly<Record<string, number>> = {
  ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5 },
  ...{ sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 },
}

const TENS: Readonly<Record<string, number>> = { mươi: 10, trăm: 100 }

const SCALES: Readonly<Record<string, number>> = {
  ...{ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
}

/** The values of the numbers that a text says in words. */
export function numbersInWords(text: string): number[] {
  const values: number[] = []
  let [sum, group, unit] = [0, 0, 0]
  let isOpen = false
  const close = () => {
    if (isOpen) values.push(sum + group + unit)
    ;[sum, group, unit, isOpen] = [0, 0, 0, false]
  }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+|[^\p{L}\s]/gu)) {
    if (Object.hasOwn(UNITS, word)) {
      // A second unit begins another number: hai ba người.
      if (unit > 0) close()
      unit = UNITS[word] ?? 0
    } else if (word === 'mười' || word === 'chục') {
      group += unit > 0 && word === 'chục' ? unit * 10 : 10
      unit = 0
    } else if (Object.hasOwn(TENS, word) && isOpen) {
      group += unit * (TENS[word] ?? 1)
      unit = 0
    } else if (Object.hasOwn(SCALES, word) && isOpen) {
      sum += (group + unit) * (SCALES[word] ?? 1)
      ;[group, unit] = [0, 0]
    } else if (!(isOpen && /^(?:lẻ|linh)$/.test(word))) {
      close()
      continue
    }
    isOpen = true
  }
  close()
  return values
}
