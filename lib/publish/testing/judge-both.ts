import { expect } from 'vitest'
import { checkArchive } from '../../check/check-archive'
import { isError } from '../../model/codes'
import type { Problem } from '../../model/problem'
import { publish } from '../publish'
import type { ContentFolder } from './content-folder'

/**
 * What `npm run check` says of one file, which is taken away afterwards. The publisher is asked as well:
 * it must refuse what the check refuses, and nothing else, for reasons the check has told too.
 */
export async function judgeBoth(
  content: ContentFolder,
  file: string,
  text: string | Uint8Array,
  now: number,
): Promise<Problem[]> {
  const place = { contentDir: content.dir, storeFile: content.storeFile }
  const archive = { ...place, cacheFile: `${content.storeFile}.json`, version: '1' }
  await publish(place, now)
  content.write(file, text)
  const { problems } = await checkArchive(archive, now)
  const { refused } = await publish(place, now)
  content.remove(file)
  const found = problems.filter((problem) => problem.file === file)
  const errors = found.filter(isError)
  const ofFile = refused.filter((problem) => problem.file === file)
  expect(
    errors.map(({ code }) => code),
    'the check has told what the publisher refuses',
  ).toEqual(expect.arrayContaining(ofFile.map(({ code }) => code)))
  expect(errors.length > 0, 'the check refuses only what the publisher refuses').toBe(
    ofFile.length > 0,
  )
  return found
}
