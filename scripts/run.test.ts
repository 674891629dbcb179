import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What a project has besides what its programs are. */
const COPIED = [
  ...['scripts/run.mjs', 'scripts/supervise.mjs', 'scripts/setup/translate.mjs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
]

let project: string

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'du-an-'))
  mkdirSync(path.join(project, 'scripts/setup'), { recursive: true })
  for (const file of COPIED) copyFileSync(file, path.join(project, file))
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'))
  write('scripts/chao.ts', "import { word } from './tu'\nconsole.log(word)\n")
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

const write = (file: string, text: string) => writeFileSync(path.join(project, file), text)

const run = () =>
  execFileSync(process.execPath, ['scripts/run.mjs', 'chao'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, PACKAGES_THERE: 'all' },
  })

test('a program is translated when one of its files changes, and only then', () => {
  write('scripts/tu.ts', "export const word = 'một'\n")
  expect(run()).toBe('một\n')
  appendFileSync(path.join(project, '.cache/programs/chao/program.mjs'), "console.log('giữ')\n")
  expect(run()).toBe('một\ngiữ\n')
  write('scripts/tu.ts', "export const word = 'hai!'\n")
  expect(run()).toBe('hai!\n')
})
