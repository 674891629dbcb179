import { readRedirects } from '@/lib/model'

/**
 * The lines of `content/redirects.yaml` that an import wrote: between two marks, so that it may write them again.
 * What people write outside of them stays, and comes before.
 */
export function withImportBlock(
  text: string,
  name: string,
  rules: readonly (readonly [from: string, to: string])[],
): string {
  const [begin, end] = [`# ▼ npm run import: ${name}`, `# ▲ npm run import: ${name}`]
  const outside = withoutBlock(text, begin, end)
  const written = new Set(outside.split('\n').map(keyOfLine))
  const lines = rules.flatMap(([from, to]) => {
    const line = `${quotedIfNeeded(from)}: ${to}`
    return written.has(from) || !isRead(line, from) ? [] : [line]
  })
  const before = outside.trim() === '' ? HEAD : outside.replace(/\n+$/, '')
  if (lines.length === 0) return outside.trim() === '' ? '' : `${before}\n`
  return [before, '', begin, ...lines, end, ''].join('\n')
}

const HEAD = [
  '# Địa chỉ cũ: địa chỉ mới trên báo này, một địa chỉ nơi khác, hoặc 410 (không còn).',
  '# * thay cho một đoạn bất kỳ: /muc-cu/*: /muc-moi/*',
].join('\n')

function withoutBlock(text: string, begin: string, end: string): string {
  const lines = text.split('\n')
  const from = lines.indexOf(begin)
  const to = lines.indexOf(end)
  if (from < 0 || to < from) return text
  return [...lines.slice(0, from), ...lines.slice(to + 1)].join('\n')
}

function keyOfLine(line: string): string {
  const [, quoted, plain = ''] = /^(?:"((?:[^"\\]|\\.)*)"|(\/.*?)):(?:\s|$)/.exec(line) ?? []
  return quoted === undefined ? plain : (JSON.parse(`"${quoted}"`) as string)
}

/** Whether a line is read as it is meant: an address of elsewhere may hold anything. */
function isRead(line: string, from: string): boolean {
  const [rule] = readRedirects(line).rules
  return rule?.from === from
}

/** An address in which YAML would see something else stands in quotes. */
function quotedIfNeeded(address: string): string {
  return /: |\s#|:$|["\\]|^\s|\s$|[\p{Cc}]/u.test(address) ? JSON.stringify(address) : address
}
