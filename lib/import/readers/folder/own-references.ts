import path from 'node:path'
import { outsideCode } from './outside-code'

/** How a text's references to other files of its folder are read. */
export type OwnReferences = {
  /** The address of another text, by its path or its name alone. */
  readonly byName: (reference: string) => string | undefined
  /** The path of a picture beside a text, from the folder of all. */
  readonly file: (address: string) => string
  /** A text whose links to other texts are their addresses, and whose pictures beside it are paths. */
  readonly rewrite: (text: string) => string
}

/** `addresses` are those of all texts, by their files. */
export function ownReferences(file: string, addresses: ReadonlyMap<string, string>): OwnReferences {
  const folder = path.posix.dirname(file)
  const byName = (reference: string): string | undefined => {
    const [name = '', place = ''] = reference.replace(/^['"`]|['"`]$/g, '').split(/(?=#)/)
    if (name === '') return undefined
    const found =
      addresses.get(path.posix.join(folder, name)) ??
      addresses.get(name.replace(/^\/+/, '')) ??
      [...addresses].find(([other]) => isCalled(other, name))?.[1]
    return found && found + place
  }
  const own = (written: string): string => {
    // Browsers take a stroke of Windows for the other one.
    const address = written.replaceAll('\\', '/')
    if (/^(?:[a-z][a-z\d+.-]*:|\/|#|\?|$)/i.test(address)) return address
    const plain = address.replace(/^(?:@|~)\/+/, '')
    return plain === address
      ? `/${path.posix.normalize(path.posix.join(folder, address))}`
      : `/${plain}`
  }
  const link = (address: string): string => {
    if (/^[a-z][a-z\d+.-]*:|^#/i.test(address)) return address
    if (/\.(?:md|mdx|markdown)(?:#.*)?$/i.test(address)) return byName(decoded(address)) ?? address
    return address
  }
  const rewrite = (text: string) =>
    outsideCode(text, 1, (part) =>
      part
        .replace(
          /(!?)(\[(?:[^[\]]|\[[^[\]]*\])*\]\()(\s*<?)([^\s)>]+)/g,
          (_, sign: string, before: string, open: string, address: string) =>
            `${sign}${before}${open}${sign ? own(address) : link(address)}`,
        )
        .replace(
          /(<img\b[^>]*?\bsrc\s*=\s*["'])([^"']+)/gi,
          (_, before: string, address: string) => before + own(address),
        )
        .replace(
          /(<a\b[^>]*?\bhref\s*=\s*["'])([^"']+)/gi,
          (_, before: string, address: string) => before + link(address),
        ),
    )
  return { byName, file: own, rewrite }
}

/** Whether a file is what a reference names: `khac.md`, `2019-05-02-khac`. */
function isCalled(file: string, name: string): boolean {
  const wanted = name.replace(/^\/+|\.[^./]+$/g, '')
  const own = file.replace(/\.[^./]+$/, '')
  return own === wanted || own.endsWith(`/${wanted}`) || own.endsWith(`/${wanted}/index`)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // It was not encoded.
    return text
  }
}
