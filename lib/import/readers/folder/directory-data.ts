import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isRecord, type Json } from '../json'

/** A file of data is a page of text, in bytes. */
const MOST_BYTES = 1024 * 1024

/**
 * What Eleventy gives all texts of a folder: the fields in `<folder>/<folder>.json` of each folder above a text, the
 * nearest first. Programs are not run. Takes the site's folder and the text's path below it.
 */
export function directoryData(folder: string, file: string): Json {
  const parts = file.split('/').slice(0, -1)
  const all = parts.map((name, at) => {
    const below = path.join(folder, ...parts.slice(0, at + 1))
    return [`${name}.json`, `${name}.11tydata.json`].map((one) => dataIn(path.join(below, one)))
  })
  return Object.assign({}, ...all.flat()) as Json
}

function dataIn(file: string): Json {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size > MOST_BYTES) return {}
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(data) ? data : {}
  } catch {
    // It is none of Eleventy's.
    return {}
  }
}
