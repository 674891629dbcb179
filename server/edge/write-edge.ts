import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { edgeConfiguration } from './configuration'
import { edgeKey } from './edge-key'
import type { EdgeSettings } from './settings'
import { copyStaticFiles } from './static-files'
import { unavailablePage } from './unavailable-page'

/**
 * Writes everything nginx needs below `settings.dir`, from the template and the built site in
 * `project`. Returns the path of the configuration. Throws when the site is not built.
 */
export function writeEdge(settings: EdgeSettings, project = process.cwd()): string {
  const { dir, cacheDir } = settings
  for (const folder of [dir, cacheDir, path.join(dir, 'temp'), path.join(dir, 'acme')])
    mkdirSync(folder, { recursive: true })
  // The processes may run as somebody else.
  chmodSync(dir, 0o755)
  copyStaticFiles(project, path.join(dir, 'static'))
  writeFileSync(path.join(dir, 'unavailable.html'), unavailablePage())
  const template = readFileSync(path.join(project, 'server/edge/nginx.conf'), 'utf8')
  const file = path.join(dir, 'nginx.conf')
  writeFileSync(
    file,
    edgeConfiguration(
      template,
      settings,
      process.getuid?.() === 0,
      edgeKey(path.join(project, '.next')),
    ),
  )
  return file
}
