/** Loads what the first save needs, a second of work, before somebody waits for it. */
export async function loadCompiler(): Promise<void> {
  await import('./run-contentlayer')
}
