import type { Block } from './page'

const SAPO_LENGTH = 260

/** Between sentences: `TP. Huế`, `10.000` and `TS. Lan` hold none. */
const SENTENCE_END =
  /(?<=[.!?…]["”’')]?)(?<!(?:^|[\s(])(?:TP|TX|TT|ThS|TS|GS|PGS|BS|KTS|LS|Tr|Q|P|St|Mr|Mrs|Dr)\.) (?=["“‘'(]?[\p{Lu}\p{N}])/u

/**
 * The sapo of an article whose page has none of its own: as many whole sentences of the first
 * paragraph as fit in 260 characters, at least one; undefined when there is no paragraph.
 */
export function sapoOf(blocks: readonly Block[]): string | undefined {
  const text = blocks.find(({ kind }) => kind === 'paragraph')?.text
  const [first, ...others] = text?.split(SENTENCE_END) ?? []
  let sapo = first
  for (const sentence of others) {
    const longer = `${sapo} ${sentence}`
    if (longer.length > SAPO_LENGTH) break
    sapo = longer
  }
  return sapo
}
