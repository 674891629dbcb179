import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeContent, type TestContent } from './content'

/** Content in Git, as an editor has it and as servers pull it. */
export type GitContent = {
  /** The editor's own folder. */
  readonly content: TestContent
  /** Commits everything in it, and pushes. */
  push(): void
  /** Makes a clone, for a server. */
  clone(): string
  dispose(): void
}

export const BRANCH = 'main'

/** Starts a repository with what `write` puts into it. */
export function makeGitContent(write: (content: TestContent) => void): GitContent {
  const content = makeContent()
  const dir = mkdtempSync(path.join(tmpdir(), 'kho-'))
  const origin = path.join(dir, 'goc.git')
  const git = (...args: string[]) => {
    const author = ['-c', 'user.name=Ban biên tập', '-c', 'user.email=bien-tap@bao.example']
    execFileSync('git', [...author, ...args], { cwd: content.dir, stdio: 'pipe' })
  }
  const push = () => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'Lưu bài')
    git('push', '--quiet', 'origin', BRANCH)
  }
  git('init', '--quiet', '--bare', '--initial-branch', BRANCH, origin)
  git('init', '--quiet', '--initial-branch', BRANCH)
  git('remote', 'add', 'origin', origin)
  write(content)
  push()
  let clones = 0
  return {
    content,
    push,
    clone() {
      const clone = path.join(dir, `may-${clones++}`)
      git('clone', '--quiet', origin, clone)
      return clone
    },
    dispose() {
      content.dispose()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Sends a server the signed word that there is something new. */
export function postWebhook(url: string, secret: string, body: string): Promise<Response> {
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const headers = { 'X-Hub-Signature-256': `sha256=${signature}` }
  return fetch(`${url}/api/publish`, { method: 'POST', headers, body })
}
