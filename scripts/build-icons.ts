import { readFileSync, writeFileSync } from 'node:fs'
import { BUILT_IN_PAPER } from '@/lib/config'
import { drawIcons } from '@/lib/publish'

const SOURCE = 'app/icon.svg'

/** Draws the built-in paper's icon in the forms that phones, old browsers and the manifest ask for, into `public/`. */
export async function buildIcons(): Promise<void> {
  const icons = await drawIcons(readFileSync(SOURCE), BUILT_IN_PAPER.colours.light.accent)
  for (const [name, bytes] of Object.entries(icons)) writeFileSync(`public/${name}`, bytes)
}
