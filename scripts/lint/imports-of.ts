import { parseSync } from 'oxc-parser'

/** An import as it is written. */
export type WrittenImport = { readonly specifier: string; readonly isTypeOnly: boolean }

/** The imports and re-exports of a file's text, dynamic ones among them. Throws when it cannot be parsed. */
export function importsOf(file: string, text: string): WrittenImport[] {
  const { module, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isTypeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, isTypeOnly: isType }] : [],
    ),
  )
  const later = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const written = text.slice(moduleRequest.start, moduleRequest.end)
    return /^(['"]).*\1$/.test(written)
      ? [{ specifier: written.slice(1, -1), isTypeOnly: false }]
      : []
  })
  return [...fixed, ...passedOn, ...later]
}
