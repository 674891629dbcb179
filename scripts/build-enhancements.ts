import { build, stop } from 'esbuild'
import messages from '../messages/vi.json'

/** Bundles the reading pages' script into `public/assets/`, where `lib/enhancements.ts` finds it. */
export async function buildEnhancements(): Promise<void> {
  await build({
    entryPoints: ['enhancements/reading.ts'],
    outdir: 'public/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    define: { TIME_WORDS: JSON.stringify(messages.time) },
    logLevel: 'warning',
  })
  // Its own process would stay for as long as this one.
  await stop()
}
