import { element, text } from '../../html-elements'
import { defineComponent } from '../component'
import { NOTE_KINDS, noteKindOf } from './kinds'

/** Something said beside the story: by the editors, or as a warning. */
export const note = defineComponent({
  label: 'Ghi chú, lời tòa soạn',
  content: 'Lời ghi chú',
  attributes: {
    kind: { kind: 'choice', options: NOTE_KINDS, label: 'Loại; để trống là ghi chú' },
    title: { kind: 'text', label: 'Tên khác cho ghi chú' },
  },
  guide: {
    intro:
      'Ghi chú, lời tòa soạn, cảnh báo; dạng `> [!NOTE]` của GitHub (NOTE, TIP, IMPORTANT, WARNING, CAUTION, EDITOR) cũng thành ghi chú:',
    example: '<Note kind="editor">\n\nTên vài nhân vật trong bài đã được đổi.\n\n</Note>',
  },
  style: [
    '.note{margin:2rem 0;border-left:4px solid var(--soft);padding:.75rem 1rem;background:var(--sheet);font:1.0625rem/1.6 var(--sans)}',
    '.note>*+*{margin-top:.5em}',
    '.note-title{font-weight:700}',
    '.note-tip,.note-important{border-color:var(--ink)}',
    '.note-warning{border-color:var(--mark)}',
    '.note-caution{border-color:var(--accent)}',
    '.note-editor{border-left:0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);background:none;font-style:italic}',
    '@media print{html:not(#print) .note{break-inside:avoid;padding:2mm 3mm}}',
  ].join(''),
  toHtml: ({ kind, title }, children, { words }) =>
    element('aside', {}, [
      element('strong', {}, [text(title ?? words.note[noteKindOf(kind)])]),
      ...children,
    ]),
  toText: ({ title = '' }, inner) => `${title} ${inner}`,
})
