import { copyFileSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ContentFolder, makeContentFolder } from '@/lib/publish/testing/content-folder'
import { lookAtMedia } from './look-at-media'
import { readInProcess } from './media-reader'

const FIXTURES = 'lib/files/media/fixtures'

let content: ContentFolder

beforeAll(() => {
  content = makeContentFolder()
  content.write('images/a.txt', 'chữ')
})
afterAll(() => content.dispose())

/** What a file of the fixtures is, under a name of its own or another one. */
async function look(fixture: string, name = fixture) {
  copyFileSync(`${FIXTURES}/${fixture}`, path.join(content.dir, 'images', name))
  return lookAtMedia(content.dir, `/images/${name}`)
}

it('a film may lie in a folder elsewhere', async () => {
  vi.stubEnv('IMAGES_DIR', path.resolve(FIXTURES))
  try {
    expect(await lookAtMedia(content.dir, '/images/upright.mp4')).toMatchObject({
      file: { kind: 'film', width: 72 },
    })
    expect(await lookAtMedia(content.dir, '/images/a.txt')).toBe('missing')
  } finally {
    vi.unstubAllEnvs()
  }
})

it('a film is found whose name a Mac has written', async () => {
  await look('upright.mp4', 'lửa.mp4'.normalize('NFD'))
  expect(await lookAtMedia(content.dir, '/images/lửa.mp4'.normalize('NFC'))).toMatchObject({
    file: { kind: 'film' },
  })
})

describe('films and sound are known by their files', () => {
  it.each([
    ['film.mp4', { kind: 'film', type: 'video/mp4', width: 128, height: 72, seconds: 2 }],
    ['upright.mp4', { kind: 'film', type: 'video/mp4', width: 72, height: 128, seconds: 2 }],
    ['turned.mp4', { kind: 'film', type: 'video/mp4', width: 72, height: 128, seconds: 2 }],
    ['film.webm', { kind: 'film', type: 'video/webm', width: 128, height: 72, seconds: 2.008 }],
    ['sound.mp3', { kind: 'sound', type: 'audio/mpeg', seconds: 2.038 }],
    ['sound.m4a', { kind: 'sound', type: 'audio/mp4', seconds: 2 }],
    ['sound.ogg', { kind: 'sound', type: 'audio/ogg', seconds: 2 }],
    ['captions.vtt', { kind: 'captions', type: 'text/vtt; charset=utf-8' }],
  ])('%s', async (name, facts) => {
    const bytes = readFileSync(`${FIXTURES}/${name}`).byteLength
    expect(await look(name)).toMatchObject({ file: { ...facts, bytes } })
  })

  it('by their codecs, and whether they are heard', async () => {
    expect(await look('hevc.mp4')).toMatchObject({
      codecs: [expect.stringMatching(/^hev1/), expect.stringMatching(/^mp4a/)],
      hasSound: true,
    })
    expect(await look('upright.mp4')).toMatchObject({ hasSound: false })
  })

  it('by their bytes, whatever they are called', async () => {
    const versionOf = async (fixture: string, name: string) => {
      const found = await look(fixture, name)
      return typeof found === 'object' && found.file.version
    }
    const first = await versionOf('film.mp4', 'a.mp4')
    expect(first).toMatch(/^[0-9a-f]{16}$/)
    expect(await versionOf('film.mp4', 'b.mp4')).toBe(first)
    expect(await versionOf('turned.mp4', 'a.mp4')).not.toBe(first)
  })
})

describe('what cannot be played is told', () => {
  it.each([
    ['half a film', 'film.mp4', 'nua.mp4', 8_000],
    ['half a WebM', 'film.webm', 'nua.webm', 9_000],
    ['captions without times', 'captions.vtt', 'nua.vtt', 9],
    ['sound called a film', 'sound.mp3', 'tieng.mp4', undefined],
    ['a film called sound', 'upright.mp4', 'phim.mp3', undefined],
  ])('%s', async (_what, fixture, name, bytes) => {
    const file = path.join(content.dir, 'images', name)
    copyFileSync(`${FIXTURES}/${fixture}`, file)
    if (bytes !== undefined) truncateSync(file, bytes)
    expect(await lookAtMedia(content.dir, `/images/${name}`)).toBe('broken')
  })

  it.each([
    ['/images/khong-co.mp4', 'missing'],
    ['/images/../a.mp4', 'missing'],
    ['/anh/a.mp4', 'missing'],
    ['/images/thu-muc.mp4', 'missing'],
    ['/images/ngoai.mp4', 'outside'],
    ['/images/rong.mp4', 'empty'],
    ['/images/iphone.mov', 'kind'],
  ])('%s: %s', async (address, fault) => {
    content.write('images/rong.mp4', '')
    content.write('images/iphone.mov', 'x')
    content.write('images/thu-muc.mp4/a.txt', 'x')
    const link = path.join(content.dir, 'images', 'ngoai.mp4')
    if (address.includes('ngoai')) symlinkSync('/etc/hostname', link)
    expect(await lookAtMedia(content.dir, address)).toBe(fault)
  })
})

/** A film that says one of its samples is there four thousand million times. */
function endlessFilm(): string {
  const bytes = readFileSync(`${FIXTURES}/film.mp4`)
  bytes.writeUInt32BE(0xffffffff, bytes.indexOf('stts') + 12)
  content.write('images/vo-tan.mp4', bytes)
  return path.join(content.dir, 'images', 'vo-tan.mp4')
}

describe('a film made to mislead', () => {
  it('costs itself, not the next one', async () => {
    const endless = readInProcess(endlessFilm())
    const next = readInProcess(path.resolve(FIXTURES, 'film.mp4'))
    await expect(endless).rejects.toThrow()
    await expect(next).resolves.toMatchObject({ file: { seconds: 2 } })
  })

  it('may not take any time', async () => {
    await expect(readInProcess(endlessFilm(), 1)).rejects.toThrow('too long')
    await expect(readInProcess(path.resolve(FIXTURES, 'film.mp4'))).resolves.toBeDefined()
  })
})
