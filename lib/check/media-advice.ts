import type { BodyMedia, ReadMedia, Wording } from '@/lib/model'

/** Codecs by the first letters of their names (RFC 6381): those every browser in use plays. */
const PLAYED = /^(?:avc1|avc3|vp8|vp09|vp9|av01|mp4a|opus|vorbis|mp3|flac|pcm-|ulaw|alaw)/i

/** Profiles of H.264 with ten bits or more colour than browsers decode: High 10, 4:2:2, 4:4:4. */
const DEEP_H264 = /^avc[13]\.(?:6e|7a|f4)/i

/** What cameras and editing programs write; what a person calls it. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^h(?:ev|vc)1/i, 'H.265 (HEVC)'],
  [/^ap[a-z]{2}$|prores/i, 'ProRes'],
  [/^(?:ac-3|ec-3)/i, 'Dolby (AC-3)'],
  [/^mp4v/i, 'MPEG-4 Part 2'],
]

/** Why browsers would not play a file that is whole; undefined where they do. */
export function unplayed({ src }: BodyMedia, { codecs }: ReadMedia): Wording | undefined {
  const codec = codecs.find((one) => !PLAYED.test(one) || DEEP_H264.test(one))
  if (codec === undefined) return undefined
  const name = DEEP_H264.test(codec) ? 'H.264 10 bit hay 4:2:2' : nameOf(codec)
  return {
    code: 'phim-khong-phat',
    message: `“${src.slice(0, 120)}” nén bằng ${name}, nhiều trình duyệt không phát được.`,
    fix: 'Xuất lại phim bằng H.264 (8 bit, 4:2:0) với âm thanh AAC, đuôi .mp4; trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất.',
    english: `the codec ${codec} is not played by all browsers`,
  }
}

function nameOf(codec: string): string {
  return KNOWN.find(([pattern]) => pattern.test(codec))?.[1] ?? `“${codec.slice(0, 40)}”`
}

/** What an editor may add for readers who do not hear, or before the film is played. */
export function adviceOnMedia({ kind, lacks }: BodyMedia, { hasSound }: ReadMedia): Wording[] {
  return [
    ...(lacks.includes('poster') ? [NO_POSTER] : []),
    ...(lacks.includes('credit') ? [noCredit(kind)] : []),
    ...(kind === 'film' && hasSound && lacks.includes('captions') ? [NO_CAPTIONS] : []),
    ...(kind === 'sound' && lacks.includes('transcript') ? [NO_TRANSCRIPT] : []),
  ]
}

function noCredit(kind: BodyMedia['kind']): Wording {
  return {
    code: 'thieu-nguon-anh',
    message: `${kind === 'sound' ? 'Âm thanh' : 'Phim'} không ghi nguồn.`,
    fix: 'Viết thêm credit="…", ví dụ tên người quay, người thu, hoặc nơi cho dùng.',
    english: 'the recording has no credit',
  }
}

const NO_POSTER: Wording = {
  code: 'thieu-anh-phim',
  message: 'Phim không có ảnh hiện trước khi phát.',
  fix: 'Viết thêm poster="/images/…": một ảnh chụp từ phim, cùng khổ với phim.',
  english: 'the film has no poster',
}

const NO_CAPTIONS: Wording = {
  code: 'thieu-phu-de',
  message: 'Phim có tiếng mà không có phụ đề cho người không nghe được.',
  fix: 'Viết thêm captions="/images/….vtt"; phần mềm dựng phim và các trang làm phụ đề xuất ra được tệp WebVTT.',
  english: 'the film has sound and no captions',
}

const NO_TRANSCRIPT: Wording = {
  code: 'thieu-loi-ghi',
  message: 'Bản ghi âm không có lời ghi lại cho người không nghe được.',
  fix: 'Viết lời giữa <Audio …> và </Audio>, cách hai thẻ một dòng trống.',
  english: 'the sound recording has no transcript',
}
