import type { Section } from '@/lib/config'
import type { BodyLink, Problem, Wording } from '@/lib/model'
import { partsOf, ROUTES, type StoryKind, storyPath } from '@/lib/routes'
import { nearest } from '@/lib/shared/text'
import { nearestAddress, type Target, targetOfLink } from './internal-link'
import { sitePages } from './site-pages'

const BRIEFS = `/${partsOf(ROUTES.brief.pattern)[0]}`

/** Whether there is a story of that kind and slug, or was one that has moved. */
export type IsStory = (kind: StoryKind, slug: string) => boolean

/** Whether any story has the topic, source or author of an address: `/chu-de/gom`. */
export type IsTerm = (href: string) => boolean

/** What a story's address is made of. */
export type StoryName = {
  readonly kind: StoryKind
  readonly slug: string
  readonly section: string
}

/** A story's address on this site: `/van-hoa/lo-gom`, `/tin/cho-phien`. */
export function addressOf({ kind, slug, section }: StoryName): string {
  // A document may name a section that is none; its address then leads nowhere.
  return storyPath({ kind, slug, section: section as Section })
}

/**
 * The links of a document that lead to nothing on this site. `known` are the addresses of all stories
 * and topics. Where only a part of the archive is seen, `isTerm` says yes to all.
 */
export function deadLinks(
  file: string,
  links: readonly BodyLink[],
  isStory: IsStory,
  known: () => readonly string[],
  isTerm: IsTerm = () => true,
): Problem[] {
  const pages = sitePages()
  return links.flatMap((link) => {
    const { address, by, line, column } = link
    const target = targetOfLink(link, pages)
    if (isThere(target, isStory, isTerm)) return []
    const wording =
      by === 'slug'
        ? noSuchArticle(address, known())
        : leadsNowhere(address, target, nearestAddress(address, known(), pages))
    return [{ file, line, column, ...wording }]
  })
}

function leadsNowhere(address: string, target: Target, guess: string | undefined): Wording {
  return target.to === 'term' ? noStoriesYet(address, guess) : deadLink(address, guess)
}

function noSuchArticle(slug: string, known: readonly string[]): Wording {
  const guess = nearest(
    slug,
    known.map((address) => address.split('/').at(-1) ?? ''),
  )
  return {
    code: 'lien-ket-gay',
    message: `Trên báo không có bài nào tên tệp “${slug.slice(0, 120)}”.`,
    fix: guess
      ? `Có phải ${guess}?`
      : 'Viết tên tệp của một bài, không có .mdx; hoặc bỏ tên này đi.',
    english: `there is no article ${slug}`,
  }
}

function isThere(target: Target, isStory: IsStory, isTerm: IsTerm): boolean {
  if (target.to === 'story') return isStory(target.kind, target.slug)
  return target.to === 'term' ? isTerm(target.href) : target.to === 'page'
}

/** A topic, source or author that no story has; one may come, so nothing is refused for it. */
function noStoriesYet(address: string, guess: string | undefined) {
  return {
    code: 'chu-de-khong-bai',
    message: `Không bài nào có chủ đề, nguồn hay tác giả ở “${address.slice(0, 120)}”, nên trang ấy chưa có.`,
    fix: guess ? `Có phải ${guess}?` : 'Xem lại địa chỉ, hoặc bỏ liên kết.',
    english: `no story has the topic, source or author at ${address}`,
  } as const
}

function deadLink(address: string, guess: string | undefined) {
  return {
    code: 'lien-ket-gay',
    message: `Trên báo không có trang “${address.slice(0, 120)}”.`,
    fix: guess
      ? `Có phải ${guess}?`
      : `Xem lại địa chỉ: bài ở /<chuyên-mục>/<tên-tệp>, tin ở ${BRIEFS}/<tên-tệp>; hoặc bỏ liên kết.`,
    english: `the internal link ${address} leads nowhere`,
  } as const
}
