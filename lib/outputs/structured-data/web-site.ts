import type { WebSite } from 'schema-dts'
import { absoluteUrl, paper } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { siteWords } from '../share-picture/picture-words'
import { pictureUrl } from '../share-picture/share-picture'
import { publisher } from './publisher'

/** `query-input` is Google's own, beside schema.org's terms. */
const search = () =>
  ({
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: absoluteUrl(
        `${ROUTES.search.path()}?${ROUTES.search.query.typed}={search_term_string}`,
      ),
    },
    'query-input': 'required name=search_term_string',
  }) as const

/** The paper as a whole, and how it is searched. */
export function webSite(): WebSite {
  return {
    '@type': 'WebSite',
    name: paper().name,
    description: paper().tagline,
    url: absoluteUrl('/'),
    inLanguage: paper().language,
    publisher: { logo: pictureUrl('', siteWords(), '1x1'), ...publisher() },
    potentialAction: search(),
  }
}
