/** Code, whole tags and what is escaped already stay; `{`, `}` and a `<` that begins no tag do not. */
const PARTS =
  /```[\s\S]*?```|`[^`\n]*`|<\/?[A-Za-z]\w*(?:\s+[\w-]+="[^"]*")*\s*\/?>|\\[\s\S]|[{}]|<(?![\sA-Za-z/!>])/g

/**
 * A body as the web editor has it, made safe for MDX: whoever types `{` or `<3` into a form means these
 * signs. A tag that is none of ours stays what it is, for the check to report.
 */
export function safeBody(text: string): string {
  return text.replace(PARTS, (part) => (/^[{}<]$/.test(part) ? `\\${part}` : part))
}
