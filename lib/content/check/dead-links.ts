import type { BodyLink } from '../body/compiled-body'
import { nearestAddress, targetOf } from './internal-link'
import type { Problem } from './problem'
import { sitePages } from './site-pages'

/** Whether there is a story of that kind and slug, or was one that has moved. */
export type IsStory = (kind: 'article' | 'headline', slug: string) => boolean

/** What a story's address is made of. */
export type StoryName = {
  readonly kind: 'article' | 'headline'
  readonly slug: string
  readonly section: string
}

/** A story's address on this site: `/van-hoa/lo-gom`, `/tin/cho-phien`. */
export function addressOf({ kind, slug, section }: StoryName): string {
  return kind === 'article' ? `/${section}/${slug}` : `/tin/${slug}`
}

/** The links of a document that lead to nothing on this site. `stories` are all stories' addresses. */
export function deadLinks(
  file: string,
  links: readonly BodyLink[],
  isStory: IsStory,
  stories: () => readonly string[],
): Problem[] {
  const pages = sitePages()
  return links.flatMap(({ address, line, column }) => {
    const target = targetOf(address, pages)
    const isThere =
      target.to === 'story' ? isStory(target.kind, target.slug) : target.to !== 'nowhere'
    if (isThere) return []
    return [{ file, line, column, ...deadLink(address, nearestAddress(address, stories(), pages)) }]
  })
}

function deadLink(address: string, guess: string | undefined) {
  return {
    code: 'lien-ket-gay',
    message: `Trên báo không có trang “${address.slice(0, 120)}”.`,
    fix: guess
      ? `Có phải ${guess}?`
      : 'Xem lại địa chỉ: bài ở /<chuyên-mục>/<tên-tệp>, tin ở /tin/<tên-tệp>; hoặc bỏ liên kết.',
    english: `the internal link ${address} leads nowhere`,
  } as const
}
