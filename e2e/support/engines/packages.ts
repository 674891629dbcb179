import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const DIR = '.cache/engines'

/** Old builds of Chromium, as npm has them: 50 MB each, so they are no packages of the project. */
export const CHROMIUMS = {
  'chromium-80': 'chrome-aws-lambda@2.1.1',
  'chromium-92': '@sparticuz/chromium@92.0.0',
  'chromium-103': '@sparticuz/chromium@103.0.0',
  'chromium-117': '@sparticuz/chromium@117.0.0',
} as const

/** Installs those that are missing, without running anything of theirs. Throws where npm fails. */
export function installChromiums(): void {
  const missing = Object.entries(CHROMIUMS).filter(([name]) => !existsSync(packageOf(name)))
  if (missing.length === 0) return
  mkdirSync(DIR, { recursive: true })
  writeFileSync(path.join(DIR, 'package.json'), '{ "private": true }\n')
  const { status } = spawnSync(
    'npm',
    [
      ...['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'],
      ...missing.map(([name, source]) => `${name}@npm:${source}`),
    ],
    { cwd: DIR, stdio: 'inherit', shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error('old engines could not be installed')
}

const packageOf = (name: string) => path.resolve(DIR, 'node_modules', name)

/** Unpacks a build, where that was not done before. Returns its program and the folder of its libraries. */
export function unpackChromium(name: string): { executable: string; libraries: string } {
  const dir = path.resolve(DIR, 'unpacked', name)
  if (!existsSync(dir)) {
    const half = `${dir}.half`
    mkdirSync(half, { recursive: true })
    const unpacked = (file: string) =>
      brotliDecompressSync(readFileSync(path.join(packageOf(name), 'bin', file)))
    writeFileSync(path.join(half, 'chromium'), unpacked('chromium.br'), { mode: 0o755 })
    for (const archive of ['aws.tar.br', 'swiftshader.tar.br'])
      execFileSync('tar', ['xf', '-', '-C', half], { input: unpacked(archive) })
    renameSync(half, dir)
  }
  return { executable: path.join(dir, 'chromium'), libraries: path.join(dir, 'lib') }
}
