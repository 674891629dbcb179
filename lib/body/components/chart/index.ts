import type { Element } from 'hast'
import { element, paragraph, text } from '../../html-elements'
import { defineComponent } from '../component'
import { type Cells, rowsOf } from './chart-data'
import { chartFaults } from './chart-faults'
import { CHART_STYLE } from './chart-style'

const EXAMPLE =
  '<Chart kind="bars" title="Khách mỗi ngày" unit="lượt" source="Ban quản lý bến">\n\n| Tuần | Lượt khách |\n| --- | --: |\n| Tuần 1 | 1.200 |\n| Tuần 2 | 1.350 |\n| Tuần 3 | 1.810 |\n\n</Chart>'

/** A table of numbers, drawn. */
export const chart = defineComponent({
  label: 'Biểu đồ',
  content: 'Bảng số viết bằng Markdown: cột đầu là tên, các cột sau là số',
  isContentOptional: true,
  attributes: {
    kind: {
      kind: 'choice',
      required: true,
      options: {
        bars: 'thanh ngang',
        lines: 'đường',
        areas: 'miền, các cột chồng lên nhau',
        shares: 'phần của một tổng',
      },
      label: 'Kiểu biểu đồ',
    },
    title: { kind: 'text', required: true, label: 'Tên biểu đồ' },
    description: { kind: 'text', label: 'Một câu nói biểu đồ cho thấy gì' },
    unit: { kind: 'text', label: 'Đơn vị: nghìn lượt, %' },
    source: { kind: 'text', label: 'Nguồn số liệu' },
    src: {
      kind: 'document',
      isDrawn: true,
      label: 'Tệp bảng số .csv thay cho bảng viết giữa hai thẻ, bắt đầu bằng /images/',
    },
  },
  guide: {
    intro:
      'Biểu đồ vẽ từ bảng số: `bars` thanh ngang, `lines` đường, `areas` miền, `shares` phần của một tổng:',
    example: EXAMPLE,
  },
  faultsIn: (content, { src }) => chartFaults(content, src !== undefined, EXAMPLE),
  style: CHART_STYLE,
  toHtml: ({ title, unit, description, source, src }, children, { words, mediaOf }) =>
    element('figure', {}, [
      element('figcaption', {}, [text(unit ? `${title} (${unit})` : title)]),
      ...(description ? [paragraph(description)] : []),
      ...(src === undefined ? children : [tableOf(rowsOf(mediaOf(src)))]),
      ...(source ? [paragraph(`${words.source}: ${source}`)] : []),
    ]),
  toText: ({ title, description = '', source = '' }, inner) =>
    `${title} ${description} ${inner} ${source} `,
})

function tableOf([head = [], ...rows]: Cells): Element {
  const row = (cells: readonly string[], tagName: 'th' | 'td') =>
    element(
      'tr',
      {},
      cells.map((cell) => element(tagName, {}, [text(cell)])),
    )
  return element('table', {}, [
    element('thead', {}, [row(head, 'th')]),
    element(
      'tbody',
      {},
      rows.map((cells) => row(cells, 'td')),
    ),
  ])
}
