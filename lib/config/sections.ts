/**
 * The newspaper's sections, in the order of its navigation.
 *
 * This is the only list: the schema's enum, the routes, the navigation, the message keys
 * (`sections.<slug>` in `messages/vi.json`) and the `Section` type all derive from it.
 */
export const SECTIONS = [
  'thoi-su',
  'the-gioi',
  'phap-luat',
  'kinh-doanh',
  'cong-nghe',
  'khoa-hoc',
  'the-thao',
  'giai-tri',
  'van-hoa',
  'doi-song',
  'suc-khoe',
  'giao-duc',
  'du-lich',
  'xe',
] as const

/** A section's slug, which is also its address: `/cong-nghe`. */
export type Section = (typeof SECTIONS)[number]

/** Whether a word from outside (an address, a front matter) names a section. */
export function isSection(value: unknown): value is Section {
  return SECTIONS.some((section) => section === value)
}
