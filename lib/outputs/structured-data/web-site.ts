import type { WebSite } from 'schema-dts'
import { absoluteUrl, SITE } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { SITE_WORDS } from '../share-picture/picture-words'
import { pictureUrl } from '../share-picture/share-picture'

/** `query-input` is Google's own, beside schema.org's terms. */
const SEARCH = {
  '@type': 'SearchAction',
  target: {
    '@type': 'EntryPoint',
    urlTemplate: absoluteUrl(
      `${ROUTES.search.path()}?${ROUTES.search.query.typed}={search_term_string}`,
    ),
  },
  'query-input': 'required name=search_term_string',
} as const

/** The paper as a whole, and how it is searched. */
export function webSite(): WebSite {
  return {
    '@type': 'WebSite',
    name: SITE.name,
    description: SITE.tagline,
    url: absoluteUrl('/'),
    inLanguage: 'vi',
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: SITE.name,
      url: absoluteUrl('/'),
      logo: pictureUrl('', SITE_WORDS, '1x1'),
    },
    potentialAction: SEARCH,
  }
}
