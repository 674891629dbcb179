import type { Construct, Extension, State } from 'micromark-util-types'

const STAR = 42

/**
 * Markdown as a newspaper's writers mean it, for the parser: a star between two digits is a sign
 * (`20*30`), and so is one alone in brackets (`(*)`); a line of hyphens below a text is a rule, never
 * the underline of a heading; `[x]` at the head of an item is no box to tick.
 */
export const literalStars: Extension = {
  text: { [STAR]: starConstruct() },
  disable: { null: ['setextUnderline', 'tasklistCheck'] },
}

function starConstruct(): Construct {
  return {
    name: 'literalStars',
    tokenize(effects, ok, nok) {
      const { previous } = this
      const run: State = (code) => {
        if (code === STAR) {
          effects.consume(code)
          return run
        }
        effects.exit('data')
        return isSign(previous, code) ? ok(code) : nok(code)
      }
      return (code) => {
        effects.enter('data')
        return run(code)
      }
    },
  }
}

function isSign(before: number | null, after: number | null): boolean {
  if (before === null || after === null || before < 0 || after < 0) return false
  const pair = String.fromCodePoint(before, after)
  return /^\d\d$|^\(\)$/.test(pair)
}
