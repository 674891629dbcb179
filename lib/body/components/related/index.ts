import { element, text } from '../../html-elements'
import { defineComponent } from '../component'
import { slugsIn } from './slugs'

/** Ways to other stories of the paper, by their titles as they are now. */
export const related = defineComponent({
  label: 'Bài liên quan, giữa bài',
  attributes: {
    slugs: {
      kind: 'slugs',
      required: true,
      label: 'Tên tệp của các bài (không có .mdx), cách nhau bằng dấu phẩy',
    },
    title: { kind: 'text', label: 'Tên; để trống là “Đọc thêm”' },
  },
  guide: {
    intro: 'Bài liên quan đặt giữa bài, gọi bằng tên tệp; tiêu đề luôn là tiêu đề hiện nay:',
    example: '<Related slugs="ten-tep-cua-bai" />',
  },
  style: [
    '.read-more{margin:2rem 0;border-top:2px solid var(--ink);border-bottom:1px solid var(--rule);padding:.75rem 0;font:1.0625rem/1.5 var(--sans)}',
    '.read-more-title{font-weight:700}',
    '.story-body .read-more ul{padding:0;list-style:none}',
    '.read-more li{margin-top:.5rem}',
    '.story-body .read-more a{color:inherit;font-weight:600}',
  ].join(''),
  toHtml: ({ slugs, title }, _children, { storyOf, absolute, words }) => {
    const items = slugsIn(slugs).flatMap((slug) => storyOf(slug) ?? [])
    if (items.length === 0) return element('div', {})
    const links = items.map((story) =>
      element('li', {}, [element('a', { href: absolute(story.href) }, [text(story.title)])]),
    )
    return element('aside', {}, [
      element('strong', {}, [text(title ?? words.related)]),
      element('ul', {}, links),
    ])
  },
  // Titles of others are no words of this story.
  toText: () => ' ',
})
