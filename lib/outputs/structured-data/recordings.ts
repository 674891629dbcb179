import type { AudioObject, VideoObject } from 'schema-dts'
import { type Played, playedIn } from '@/lib/body'
import { absoluteUrl } from '@/lib/config'
import { mediaAddress, type WholeStory } from '@/lib/model'
import { toIsoTime } from '@/lib/shared/time'

type Shown = {
  readonly publishedAt: number
  /** The whole address of what is shown of a film without a poster. */
  readonly picture: string
}

/** A story's films and sound in schema.org's terms; nothing where it has none. */
export function recordingsOf(
  story: Pick<WholeStory, 'media' | 'readBody'>,
  shown: Shown,
): { readonly video?: VideoObject[]; readonly audio?: AudioObject[] } {
  const played = playedIn(story)
  const video = played.filter(({ file }) => file.kind === 'film')
  const audio = played.filter(({ file }) => file.kind === 'sound')
  return {
    ...(video.length > 0 && { video: video.map((film) => videoObject(film, shown)) }),
    ...(audio.length > 0 && {
      audio: audio.map((sound) => ({ '@type': 'AudioObject', ...common(sound, shown) })),
    }),
  }
}

function videoObject(film: Played, shown: Shown): VideoObject {
  const { width, height } = film.file
  return {
    '@type': 'VideoObject',
    ...common(film, shown),
    thumbnailUrl: film.poster ? absoluteUrl(film.poster) : shown.picture,
    ...(width !== undefined && { width: `${width}`, height: `${height}` }),
  }
}

function common({ src, title, caption, transcript, file }: Played, { publishedAt }: Shown) {
  return {
    name: title,
    description: caption ?? title,
    uploadDate: toIsoTime(publishedAt),
    contentUrl: absoluteUrl(mediaAddress(src, file)),
    encodingFormat: file.type,
    contentSize: `${file.bytes}`,
    duration: isoDuration(file.seconds),
    ...(transcript && { transcript }),
  }
}

/** A duration as ISO 8601 has it: `PT1H2M3S`. */
export function isoDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const
  return `PT${parts.flatMap(([count, unit]) => (count > 0 ? [count, unit] : [])).join('')}`
}
