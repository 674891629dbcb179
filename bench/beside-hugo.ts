import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { corpusArticle, writeCorpus } from './corpus'
import { buildPeer, installPeer, PEERS } from './peers'
import { serveFolder } from './static-server'

/** Pages of the same articles, made by this site and by Hugo. */
export type Pair = { readonly page: string; readonly ours: string; readonly hugos: string }

const ARTICLES = 200

/** Starts both sites on the same articles and runs `use` on their pages. Needs `hugo` on the path. */
export async function besideHugo(use: (pairs: readonly Pair[]) => Promise<void>): Promise<void> {
  await compile()
  await buildIfNeeded()
  const scratch = mkdtempSync(path.join(tmpdir(), 'do-ben-hugo-'))
  const newest = Date.now() - 60_000
  writeCorpus(path.join(scratch, 'content'), ARTICLES, newest)
  const peer = PEERS.find(({ name }) => name === 'Hugo')
  if (!peer) throw new Error('Hugo is not among the peers')
  const folder = installPeer(peer, scratch)
  writeCorpus(path.join(folder, peer.content), ARTICLES, newest, peer.extension)
  await buildPeer(peer, folder)
  const hugo = await serveFolder(path.join(folder, 'public'))
  const site = await startSite({ contentDir: path.join(scratch, 'content') })
  const article = corpusArticle(14, newest).address
  const pair = (page: string, address: string) => ({
    page,
    ours: site.url + address,
    hugos: `${hugo.url}${address}${address === '/' ? '' : '/'}`,
  })
  try {
    await use([pair('front', '/'), pair('section', '/thoi-su'), pair('article', article)])
  } finally {
    await site.dispose()
    hugo.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}
