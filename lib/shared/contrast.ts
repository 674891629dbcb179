/** Contrast of colours as WCAG 2 measures it. Colours are `#rrggbb`. */

/** The least contrast of text by level AA. */
export const AA = 4.5

/** The contrast of two colours, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour most like `colour` that has the contrast of AA with all `grounds`; undefined where none has. */
export function readableOn(grounds: readonly string[], colour: string): string | undefined {
  const steps = Array.from({ length: 101 }, (_, step) => step / 100)
  const towards = ['#000000', '#ffffff'].flatMap((end) => {
    const step = steps.find((share) =>
      grounds.every((ground) => contrast(mix(colour, end, share), ground) >= AA),
    )
    return step === undefined ? [] : [{ step, colour: mix(colour, end, step) }]
  })
  return towards.sort((a, b) => a.step - b.step)[0]?.colour
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(colour: string, end: string, share: number): string {
  const other = partsOf(end)
  const parts = partsOf(colour).map((part, index) =>
    Math.round(part + ((other[index] ?? 0) - part) * share),
  )
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
