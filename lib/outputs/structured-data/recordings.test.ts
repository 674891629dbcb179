import { expect, it } from 'vitest'
import { compileBody } from '@/lib/body'
import type { MediaFiles, Picture } from '@/lib/model'
import { isoDuration, recordingsOf } from './recordings'

const FILE = { bytes: 9_000, version: '0123456789abcdef' }
const media: MediaFiles = {
  '/images/a.mp4': {
    ...{ ...FILE, kind: 'film', type: 'video/mp4', seconds: 65, width: 1080, height: 1920 },
  },
  '/images/a.mp3': { ...FILE, kind: 'sound', type: 'audio/mpeg', seconds: 7_322 },
}

const SHOWN = { publishedAt: Date.parse('2026-11-25T08:00:00+07:00'), picture: 'https://a/b.png' }

const still: Picture = {
  ...{ src: '/images/a.jpg', id: '0123456789abcdef', kind: 'photo', bytes: 9_000_000 },
  ...{ width: 4000, height: 3000 },
}

const storyOf = (text: string) => ({
  media,
  readBody: () => ({ ...compileBody(`\n${text}`), pictures: { [still.src]: still }, media }),
})

it('a film is stated with all that searches ask for', () => {
  const text = '<Video src="/images/a.mp4" title="Lò" caption="Đỏ lửa">\n\nMời *vào*.\n\n</Video>'
  expect(recordingsOf(storyOf(text), SHOWN)).toEqual({
    video: [
      {
        '@type': 'VideoObject',
        name: 'Lò',
        description: 'Đỏ lửa',
        thumbnailUrl: 'https://a/b.png',
        uploadDate: '2026-11-25T08:00:00+07:00',
        contentUrl: 'http://localhost:3000/images/a.mp4?v=0123456789abcdef',
        encodingFormat: 'video/mp4',
        contentSize: '9000',
        duration: 'PT1M5S',
        transcript: 'Mời vào.',
        ...{ width: '1080', height: '1920' },
      },
    ],
  })
})

it('sound is stated too, and a rendition of the poster is what is shown of a film', () => {
  const text = [
    '<Audio src="/images/a.mp3" title="Rao" />',
    '<Video src="/images/a.mp4" title="Lò" poster="/images/a.jpg" />',
  ]
  expect(recordingsOf(storyOf(text.join('\n\n')), SHOWN)).toMatchObject({
    audio: [{ '@type': 'AudioObject', name: 'Rao', duration: 'PT2H2M2S' }],
    video: [{ thumbnailUrl: 'http://localhost:3000/anh/0123456789abcdef/full-1200.jpg' }],
  })
})

it('a story that plays nothing is not read', () => {
  const readBody = () => {
    throw new Error('read')
  }
  expect(recordingsOf({ readBody }, SHOWN)).toEqual({})
})

it.each([
  [0.2, 'PT1S'],
  [59.6, 'PT1M'],
  [3_600, 'PT1H'],
])('%s seconds are %s', (seconds, told) => {
  expect(isoDuration(seconds)).toBe(told)
})
