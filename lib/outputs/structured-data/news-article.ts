import type {
  AdvertiserContentArticle,
  NewsArticle,
  OpinionNewsArticle,
  Person,
  ReportageNewsArticle,
} from 'schema-dts'
import { absoluteUrl, interfaceWords, paper, sectionName } from '@/lib/config'
import type { Article, Genre, Headline } from '@/lib/model'
import { storyPath } from '@/lib/routes'
import { toIsoTime } from '@/lib/shared/time'
import { storyWords } from '../share-picture/picture-words'
import { pictureUrl } from '../share-picture/share-picture'
import { sharedCover } from '../share-picture/shared-cover'
import { imageOf } from './image-object'
import { personOf } from './profile-page'
import { publisher } from './publisher'
import { recordingsOf } from './recordings'
import { trustOf } from './trust'

/** The three shapes searches show pictures in. */
const RATIOS = ['16x9', '4x3', '1x1'] as const

type Story = (Article | Headline) & { readonly publishedAt: number }

type StoryMarkup =
  | NewsArticle
  | OpinionNewsArticle
  | ReportageNewsArticle
  | AdvertiserContentArticle

/** A story as schema.org's NewsArticle, or one of its kinds. */
export function newsArticle(story: Story): StoryMarkup {
  const { title, publishedAt, updatedAt, section, source } = story
  const page = storyPath(story)
  const drawn = (ratio: (typeof RATIOS)[number]) => pictureUrl(page, storyWords(story), ratio)
  return {
    '@type': typeOf(story),
    headline: title,
    ...genreOf(story),
    mainEntityOfPage: absoluteUrl(page),
    image: RATIOS.map((ratio) => imageOf(story.cover, ratio) ?? drawn(ratio)),
    datePublished: toIsoTime(publishedAt),
    dateModified: toIsoTime(Math.max(publishedAt, updatedAt ?? publishedAt)),
    author: authorOf(story),
    publisher: publisher(),
    articleSection: sectionName(section),
    inLanguage: story.language ?? paper().language,
    ...(source && {
      isBasedOn: source.url
        ? new URL(source.url).href
        : { '@type': 'CreativeWork', name: source.name },
    }),
    ...correctionsOf(story),
    ...trustOf(story),
    ...recordingsOf(story, {
      publishedAt,
      picture: sharedCover(story.cover, '16x9')?.url ?? drawn('16x9'),
    }),
  }
}

/** What schema.org calls a story of a genre, where it has a word for it. */
const TYPES: Readonly<Partial<Record<Genre, StoryType>>> = {
  'goc-nhin': 'OpinionNewsArticle',
  'phong-su-anh': 'ReportageNewsArticle',
  longform: 'ReportageNewsArticle',
}

type StoryType =
  | 'NewsArticle'
  | 'OpinionNewsArticle'
  | 'ReportageNewsArticle'
  | 'AdvertiserContentArticle'

function typeOf({ genre, sponsor }: Story): StoryType {
  if (sponsor) return 'AdvertiserContentArticle'
  return (genre && TYPES[genre]) ?? 'NewsArticle'
}

function genreOf({ genre }: Story): { readonly genre?: string } {
  return genre ? { genre: interfaceWords().genres[genre] } : {}
}

function person(name: string, path: string | undefined): Exclude<Person, string> {
  return { '@type': 'Person', name, ...pageAt(path) }
}

function pageAt(path: string | undefined) {
  return path !== undefined && { url: absoluteUrl(path) }
}

/** Who wrote it, else who told it first, with the address of their page where there is one. */
function authorOf(story: Story): NonNullable<NewsArticle['author']> {
  const { byline, credits = [], source, creditPages } = story
  if (byline) {
    const authors = byline.names.map((name) => {
      const known = credits.find((credit) => credit.name === name)?.person
      return known ? personOf(known) : person(name, creditPages.authors[name])
    })
    return authors.length === 1 && authors[0] ? authors[0] : authors
  }
  if (!source) return publisher()
  return { '@type': 'Organization', name: source.name, ...pageAt(creditPages.source) }
}

function correctionsOf({ corrections }: Story): Pick<NewsArticle, 'correction'> {
  if (corrections.length === 0) return {}
  return {
    correction: corrections.map(({ at, text }) => ({
      '@type': 'CorrectionComment',
      datePublished: toIsoTime(at),
      text,
    })),
  }
}
