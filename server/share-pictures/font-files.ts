const FOLDER = 'node_modules/@fontsource/source-serif-4/files'

/** Vietnamese needs the first two; names from elsewhere, and what sciences count with, the others. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext', 'greek', 'cyrillic']

/** The font files in which headlines of share pictures are set, below the working folder. */
export const FONT_FILES: readonly string[] = SUBSETS.map(
  (subset) => `${FOLDER}/source-serif-4-${subset}-700-normal.woff`,
)
