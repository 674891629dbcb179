import { slugFromTitle } from '../text/slug'

/** The slug under which stories that share a tag are found: `Trí tuệ nhân tạo` → `tri-tue-nhan-tao`. */
export function topicSlug(tag: string): string {
  return slugFromTitle(tag)
}
