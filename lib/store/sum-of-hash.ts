/** A number of 32 bits for the hash of a file; those of some thousand files add up without loss. */
export function sumOfHash(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16)
}
