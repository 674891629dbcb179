import { slugFromTitle } from '@/lib/shared/text'
import { checkPath } from './check-path'

/** Gives each title a path of its own. */
export type FreePath = (folder: string, title: string) => string

/**
 * Makes a giver of paths `<folder>/<slug>.mdx`. A slug taken before among articles or among
 * headlines, or one the site reserves, gets `-2`, `-3`. `present` are slugs that are taken already,
 * each after its kind's folder: `articles/lo-gom`.
 */
export function freePaths(present: readonly string[] = []): FreePath {
  const taken = new Set(present)
  return (folder, title) => {
    const [kind = ''] = folder.split('/')
    const base = slugFromTitle(title) || 'khong-ten'
    const isFree = (slug: string) =>
      !taken.has(`${kind}/${slug}`) && checkPath(`${folder}/${slug}.mdx`).length === 0
    let slug = base
    for (let number = 2; !isFree(slug); number++) slug = `${base}-${number}`
    taken.add(`${kind}/${slug}`)
    return `${folder}/${slug}.mdx`
  }
}
