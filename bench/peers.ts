import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** A static site generator with a site of its own in `bench/peers/`, built from the same articles. */
export type Peer = {
  readonly name: string
  readonly folder: string
  readonly command: readonly [string, ...string[]]
  /** Where it reads articles from, and what their files are called. */
  readonly content: string
  readonly extension: '.md' | '.mdx'
  /** What a build leaves behind. */
  readonly leaves: readonly string[]
}

export const PEERS: readonly Peer[] = [
  {
    name: 'Hugo',
    folder: 'hugo',
    command: ['hugo', '--quiet'],
    content: 'content',
    extension: '.md',
    leaves: ['public', 'resources'],
  },
  {
    name: 'Eleventy',
    folder: 'eleventy',
    command: ['node_modules/.bin/eleventy', '--quiet'],
    content: 'content',
    extension: '.md',
    leaves: ['_site'],
  },
  ...(['.md', '.mdx'] as const).map((extension) => ({
    name: `Astro ${extension}`,
    folder: 'astro',
    // It needs a newer Node than this project.
    command: ['node_modules/node/bin/node', 'node_modules/.bin/astro', 'build'] as const,
    content: 'content',
    extension,
    leaves: ['dist', 'node_modules/.astro', '.astro'],
  })),
]

/** Puts a peer's site below `dir`, with its packages, once. Returns its folder. */
export function installPeer(peer: Peer, dir: string): string {
  const folder = path.resolve(dir, peer.folder)
  if (existsSync(folder)) return folder
  mkdirSync(dir, { recursive: true })
  cpSync(path.join('bench/peers', peer.folder), folder, { recursive: true })
  if (existsSync(path.join(folder, 'package.json')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-engines'], {
      cwd: folder,
      stdio: 'ignore',
    })
  return folder
}

/** Builds a peer's site from nothing. Rejects when its program fails. */
export async function buildPeer(peer: Peer, folder: string): Promise<void> {
  for (const name of peer.leaves) rmSync(path.join(folder, name), { recursive: true, force: true })
  const [program, ...args] = peer.command
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-2_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${peer.name} ended with ${code}:\n${printed}`)
}
