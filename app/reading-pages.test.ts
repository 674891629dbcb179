import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOTS = ['app/(reading)', 'app/(lite)']
const NOT_FOUND = 'app/not-found.tsx'
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

/** Every file of this project that the files of some folders import, directly or not. */
function reachableFrom(folders: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const queue = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => path.join(folder, name)),
    )
    .concat(NOT_FOUND)
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    queue.push(...importsOf(file))
  }
  return reached
}

function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([.@][^']*)'/g)
  return [...specifiers].flatMap(([, specifier = '']) => {
    if (!/^(\.|@\/)/.test(specifier)) return []
    const base = specifier.startsWith('@/')
      ? specifier.slice(2)
      : path.join(path.dirname(file), specifier)
    return (
      ENDINGS.map((ending) => base + ending).find(
        (name) => /\.tsx?$/.test(name) && existsSync(name),
      ) ?? []
    )
  })
}

const isClientComponent = (file: string) =>
  /^\s*['"]use client['"]/m.test(readFileSync(file, 'utf8'))

it('have no client component anywhere below them: their framework scripts are not sent', () => {
  const files = reachableFrom(ROOTS)
  expect([...files].filter(isClientComponent)).toEqual([])
  // The walk did walk: from a page through a component to the content module.
  expect(files).toContain('components/story/story-time.tsx')
  expect(files).toContain('lib/query/queries.ts')
})

it('use nothing of Next.js that only works with its scripts', () => {
  const files = [...reachableFrom(ROOTS)]
  const needsScripts = /from 'next\/(link|image|script|form|dynamic)'/
  expect(files.filter((file) => needsScripts.test(readFileSync(file, 'utf8')))).toEqual([])
})
