import type { Cover, DatedStory } from '@/lib/model'

/** Wednesday, 20 August 2025, 8:00 in Vietnam: the time at which components are rendered. */
export const NOW = Date.parse('2025-08-20T08:00:00+07:00')

export const PICTURE: Cover = {
  ...{ src: '/images/lo-gom.jpg', alt: 'Lò gốm', id: '0123456789abcdef', kind: 'photo' },
  ...{ width: 1200, height: 800, bytes: 9_000_000 },
}

/** A story with nothing but what each has, published at 7:15; `fields` add to it. */
export function story(fields: Partial<DatedStory> = {}): DatedStory {
  return {
    kind: 'article',
    slug: 'lo-gom',
    section: 'van-hoa',
    href: '/van-hoa/lo-gom',
    title: 'Làng gốm mở lò nung mới',
    publishedAt: Date.parse('2025-08-20T07:15:00+07:00'),
    ...fields,
  }
}
