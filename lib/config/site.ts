import { setting } from './environment'
import type { Paper } from './paper'

/** The public address of the site, without a slash at its end: SITE_URL, else this machine's. */
export function siteUrl(url = setting('SITE_URL')): string {
  return (url?.trim() || 'http://localhost:3000').replace(/\/+$/, '')
}

/** The public address of a path of this site (`/…`). It never depends on what a request claims. */
export function absoluteUrl(path: string): string {
  return siteUrl() + path
}

const IMPRINT_PAGES = ['about', 'contact', 'accessibility', 'privacy'] as const

/** Page types about the paper; those it states nothing for are not there. */
export type ImprintPage = (typeof IMPRINT_PAGES)[number]

/** The pages about a paper that there are, in the order of its footer. */
export function imprintPages({ about, imprint }: Paper): ImprintPage[] {
  const { address, phone, email } = imprint
  const hasContent = {
    about: about.length > 0,
    contact: Boolean(address ?? phone ?? email),
    accessibility: true,
    privacy: true,
  } satisfies Record<ImprintPage, boolean>
  return IMPRINT_PAGES.filter((page) => hasContent[page])
}
