import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { labelArguments, timeLabel } from '../lib/shared/time/time-label'
import messages from '../messages/vi.json'
import { labelInWords } from './ticking-labels'

const NOW = Date.parse('2025-08-19T19:55:00+07:00')

it.each([
  ['2025-08-19T19:54:30+07:00', 'Vừa xong'],
  ['2025-08-19T19:43:00+07:00', '19:43'],
  ['2025-08-19T18:58:00+07:00', '57 phút trước'],
  ['2025-08-19T18:55:00+07:00', '1 giờ trước'],
  ['2025-08-18T19:00:00+07:00', 'Hôm qua 19:00'],
  ['2025-08-01T19:00:00+07:00', '01/08'],
  ['2024-08-01T14:00:00+07:00', '01/08/2024'],
])('says of %s what the server says: %s', (publishedAt, expected) => {
  const t = createTranslator({ locale: 'vi', messages, namespace: 'time' })
  const at = Date.parse(publishedAt)
  const label = timeLabel(at, NOW)
  expect(labelInWords(at, NOW, messages.time)).toBe(expected)
  expect(t(label.form, labelArguments(label))).toBe(expected)
})
