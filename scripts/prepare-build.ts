import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WEB_EDITOR_FOLDER } from '@/lib/config'
import { SCRIPT_TEMPLATES } from '@/lib/outputs'
import { writeContentTypes } from '@/lib/publish'
import { buildOrigin } from '../server/build-origin'
import { drawOwnPictures, OWN_PICTURES } from '../server/share-pictures/own-pictures'
import { buildWebEditor } from '../server/web-editor/build-web-editor'
import { buildClient } from './build-client'
import { buildIcons } from './build-icons'
import { hashInputs } from './setup/build-inputs'
import { checkAll, compile, refuseWhileServed } from './setup/build-site'
import { endBecause } from './setup/end-because'
import { dropOldRecord } from './setup/type-record'

/**
 * What `next build` needs; `scripts/setup/next-command.mjs` runs it. Everything is checked first: what
 * is wrong is reported in a second. With BUILD_FROM=store the content is taken as it is compiled already.
 */
const NOTES = '.cache/next-build'

try {
  refuseWhileServed()
} catch (error) {
  await endBecause(error)
}
if (process.env.BUILD_FROM !== 'store') {
  await checkAll()
  await compile()
}
await writeContentTypes()
dropOldRecord()
await buildClient(path.join(NOTES, path.relative('.next', SCRIPT_TEMPLATES)))
await buildIcons()
// What earlier builds cached of their data would show in the pages of this one.
rmSync('.next/cache/fetch-cache', { recursive: true, force: true })
// What changes while it is built comes later: these say what it was when the build began.
mkdirSync(NOTES, { recursive: true })
// Next.js empties its folder: what belongs there is put there at the end.
await drawOwnPictures(path.join(NOTES, path.relative('.next', OWN_PICTURES)))
await buildWebEditor(path.join(NOTES, path.relative('.next', WEB_EDITOR_FOLDER)))
writeFileSync(path.join(NOTES, 'build-inputs'), hashInputs())
writeFileSync(path.join(NOTES, 'built-from.json'), JSON.stringify(buildOrigin()))
