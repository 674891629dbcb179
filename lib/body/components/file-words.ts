import type { useTranslations } from 'next-intl'
import { isRecording, type MediaFile } from '@/lib/model'
import { formatNumber } from '@/lib/shared/text'

type Words = ReturnType<typeof useTranslations<never>>

const KB = 1_000
const MB = 1_000_000

/** What a file weighs, in words: `12 MB`. */
export function sizeInWords(bytes: number, t: Words): string {
  return bytes < MB
    ? t('fileSize.kilobytes', { count: formatNumber(Math.max(1, Math.round(bytes / KB))) })
    : t('fileSize.megabytes', { count: formatNumber(Math.round(bytes / MB)) })
}

/** How long something lasts, in words, the two largest parts of it: `1 phút 5 giây`. */
export function durationInWords(seconds: number, t: Words): string {
  const whole = Math.max(1, Math.round(seconds))
  const parts = [
    ['hours', Math.floor(whole / 3600)],
    ['minutes', Math.floor(whole / 60) % 60],
    ['seconds', whole >= 3600 ? 0 : whole % 60],
  ] as const
  const told = parts.filter(([, count]) => count > 0)
  return told.map(([unit, count]) => t(`media.${unit}`, { count: formatNumber(count) })).join(' ')
}

/** What a reader wants to know of a file before it is loaded: `1 phút 5 giây, 12 MB`. */
export function factsOf(file: MediaFile, t: Words): string {
  const duration = isRecording(file) ? [durationInWords(file.seconds, t)] : []
  return [...duration, sizeInWords(file.bytes, t)].join(', ')
}
