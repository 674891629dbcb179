import { slugFromTitle } from '../text/slug'

/** A newspaper has far fewer topics than documents, and writing one as a slug is slow. */
const known = new Map<string, string>()

/** The slug under which stories that share a tag are found: `Trí tuệ nhân tạo` → `tri-tue-nhan-tao`. */
export function topicSlug(tag: string): string {
  const slug = known.get(tag) ?? slugFromTitle(tag)
  known.set(tag, slug)
  return slug
}
