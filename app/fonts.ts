import localFont from 'next/font/local'

/**
 * Source Serif 4 in the two files Vietnamese needs, 64 kB together (`đ` is in the first one). A
 * browser that does not have them at the first paint keeps the system's serif for that page, so
 * that nothing ever shifts. The interface is set in the system's own sans
 * (docs/decisions/0006-type.md).
 */
const vietnamese = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2',
  variable: '--font-serif-vietnamese',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
})

const latin = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-serif-latin',
  weight: '200 900',
  display: 'optional',
  fallback: ['Georgia', 'Noto Serif', 'Times New Roman', 'serif'],
  adjustFontFallback: false,
})

/** Class names that define the font variables the design tokens refer to. */
export const fontVariables = `${vietnamese.variable} ${latin.variable}`
