import { createTranslator } from 'next-intl'
import { expect, it, vi } from 'vitest'
import { labelArguments, timeLabel } from '../lib/shared/time/time-label'
import messages from '../messages/vi.json'
import { setClock } from './page-clock'
import { labelInWords, tickLabels } from './ticking-labels'

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

it('ticks where only the bulletin tells the time, as on pages without the latest news', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  const label = { dateTime: '2025-08-19T18:58:00+07:00', textContent: '57 phút trước' }
  vi.stubGlobal('document', { querySelector: () => null, querySelectorAll: () => [label] })
  tickLabels(messages.time)
  vi.advanceTimersByTime(6_000)
  setClock(NOW + 6_000)
  vi.advanceTimersByTime(54_000)
  expect(label.textContent).toBe('58 phút trước')
  vi.advanceTimersByTime(60_000)
  expect(label.textContent).toBe('59 phút trước')
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
