import type { Paper } from '@/lib/config'
import { parseCheckedJson } from './checked-json'
import type { Question } from './safe-question'

/** A question to the store of the content folder (`reading.ts`). */
type Ask = (sql: string) => Question

type Known = {
  readonly file: string
  readonly word: string
  readonly paper: Paper | undefined
}

/**
 * Returns what tells the paper that was published last; undefined where no file states one. It asks for the
 * content's version once in each turn of the event loop, and reads the paper again when that has changed.
 */
export function paperReader(prepared: Ask, storeFile: () => string): () => Paper | undefined {
  let known: Known | undefined
  let isOfThisTurn = false
  return () => {
    if (isOfThisTurn) return known?.paper
    isOfThisTurn = true
    setImmediate(() => {
      isOfThisTurn = false
    })
    const file = storeFile()
    known = readAgain(prepared, file, known?.file === file ? known : undefined)
    return known?.paper
  }
}

function readAgain(prepared: Ask, file: string, known: Known | undefined): Known | undefined {
  try {
    const { word } = prepared('SELECT word FROM version').get([]) as { word: string }
    if (known?.word === word) return known
    const row = prepared(`SELECT json FROM setting WHERE path = 'site.yaml'`).get([])
    const { json } = (row ?? {}) as { json?: string }
    return { file, word, paper: json === undefined ? undefined : (parseCheckedJson(json) as Paper) }
  } catch {
    // There is no store yet, or it cannot be read just now, which who reads stories reports.
    return known
  }
}
