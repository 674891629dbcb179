/** Whether an address is that of a film, known from its ending. */
export function isFilmFile(address: string): boolean {
  return /\.(?:mp4|webm)$/i.test(address)
}
