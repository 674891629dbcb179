import type { NewsMediaOrganization } from 'schema-dts'
import { absoluteUrl, paper } from '@/lib/config'

/** Who publishes the paper, as schema.org's NewsMediaOrganization; what it does not state is left out. */
export function publisher(): Exclude<NewsMediaOrganization, string> {
  const { name, imprint, links, marks } = paper()
  const { email, phone, address } = imprint
  const policies = {
    publishingPrinciples: wholeUrl(imprint.ethicsPolicy),
    ethicsPolicy: wholeUrl(imprint.ethicsPolicy),
    correctionsPolicy: wholeUrl(imprint.correctionsPolicy),
    ownershipFundingInfo: wholeUrl(imprint.ownership),
  }
  const stated = Object.entries(policies).filter(([, url]) => url !== undefined)
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: absoluteUrl('/'),
    ...(marks && { logo: absoluteUrl(marks.light.url) }),
    ...(imprint.publisher && { legalName: imprint.publisher }),
    ...(imprint.governingBody && {
      parentOrganization: { '@type': 'Organization', name: imprint.governingBody },
    }),
    ...(email && { email }),
    ...(phone && { telephone: phone }),
    ...(address && { address }),
    ...Object.fromEntries(stated),
    ...(links.social.length > 0 && { sameAs: links.social.map(({ url }) => url) }),
  }
}

function wholeUrl(url: string | undefined): string | undefined {
  return url?.startsWith('/') ? absoluteUrl(url) : url
}
