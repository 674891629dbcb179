import { existsSync, readdirSync } from 'node:fs'

/**
 * The first words of the site's pages that no section has (`tim-kiem`), read from where pages are
 * declared: the folders of `app/` and the files of `public/`, below the working folder.
 */
export function sitePages(): ReadonlySet<string> {
  known ??= new Set([...routesIn('app'), ...namesIn('public')])
  return known
}

let known: ReadonlySet<string> | undefined

function routesIn(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    if (/^\(.*\)$/.test(name)) return routesIn(`${folder}/${name}`)
    return /^[a-z0-9]/.test(name) ? [name] : []
  })
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
