/** The cost of a document grows with the number contentlayer2 is given at once. */
const BATCH = 100

/** Checking, without contentlayer2, is worth them sooner; and what is more is not indexed in one go. */
const MANY = 400

/** Whether so many files are a bulk: checked by several processes, searchable a little later. */
export function isMany(files: readonly unknown[]): boolean {
  return files.length >= MANY
}

/** Files in batches of a good size, in the order given. */
export function inBatches<T>(files: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  )
}
