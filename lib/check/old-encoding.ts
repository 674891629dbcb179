/**
 * Pairs of letters that no Vietnamese word has, nor a word of its neighbours in the news, and that the
 * old Vietnamese fonts wrote its letters with: a vowel and its mark (VNI), or a sign or an accented
 * capital within a word (TCVN3).
 */
const ODD = /[aeouyAEOUY][äøûåæÄØÛÅÆ]|[a-z][À-Þ¸µ¶·¹¨»¾¼½©ª«¬]|[¸µ¶¹¨¾¼©®ª«][a-zà-þ]/

/** So many words of a line, and such a share of them, are no accident. */
const FEWEST = 3
const SHARE = 0.25

/**
 * Where a text typed in a font of VNI or TCVN3 (.VnTime), and not converted since, begins: the offset
 * of a line, or -1. `Coäng hoøa`, `ViÖt Nam`.
 */
export function findOldEncoding(text: string): number[] {
  if (!ODD.test(text)) return []
  let at = 0
  for (const line of text.split('\n')) {
    if (isOld(line)) return [at + line.search(/\S/)]
    at += line.length + 1
  }
  return []
}

function isOld(line: string): boolean {
  const words = line.split(/\s+/).filter(Boolean)
  const odd = words.filter((word) => ODD.test(word)).length
  return odd >= FEWEST && odd >= words.length * SHARE
}
