import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

/** A file below the folder an editor has open in the web editor. */
type OpenFile = { readonly name: string; readonly base64: string }

/**
 * Has the browser's folder picker, which no program can press, give the page's own file system: the
 * web editor reads and writes real files there. Call it before the page is opened.
 */
export async function pickOwnFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
  })
}

/** Puts a content folder, and the mark of a Git repository, into that folder. */
export async function fillFolder(page: Page, contentDir: string): Promise<void> {
  const names = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
  const files = names
    .filter((name) => statSync(path.join(contentDir, name)).isFile())
    .map((name) => ({
      name: `content/${name}`,
      base64: readFileSync(path.join(contentDir, name), 'base64'),
    }))
  await page.evaluate(async (all: OpenFile[]) => {
    const root = await navigator.storage.getDirectory()
    await root.getDirectoryHandle('.git', { create: true })
    for (const { name, base64 } of all) {
      const parts = name.split('/')
      let folder = root
      for (const part of parts.slice(0, -1))
        folder = await folder.getDirectoryHandle(part, { create: true })
      const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true })
      const writer = await file.createWritable()
      await writer.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
      await writer.close()
    }
  }, files)
}

/** What lies below `content/` there now, by its path. */
export async function readFolder(page: Page): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = []
    const walk = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${above}${name}/`)
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
          found.push([
            `${above}${name}`,
            btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
          ])
        }
      }
    }
    const root = await navigator.storage.getDirectory()
    await walk(await root.getDirectoryHandle('content'), '')
    return found
  })
  return new Map(files.map(([name, base64]) => [name, Buffer.from(base64, 'base64')]))
}
