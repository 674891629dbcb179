/** The number of an item in the form a list asks for: `lowerLetter` 3 is `c`, `upperRoman` 4 `IV`. */
export function numberLabel(number: number, form: string): string {
  if (form === 'lowerLetter') return letters(number)
  if (form === 'upperLetter') return letters(number).toUpperCase()
  if (form === 'lowerRoman') return roman(number).toLowerCase()
  if (form === 'upperRoman') return roman(number)
  return form === 'decimalZero' ? String(number).padStart(2, '0') : String(number)
}

/** `a` to `z`, then `aa` to `zz`, as Word counts. */
function letters(number: number): string {
  if (number < 1) return String(number)
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return letter.repeat(Math.ceil(Math.min(number, 520) / 26))
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const [sign, value] = ROMAN.find(([, value]) => value <= number) ?? ['', number]
  return sign + (number > value ? roman(number - value) : '')
}
