import { userInfo } from 'node:os'
import { checkConfiguration } from '../server/edge/run-nginx'
import { readEdgeSettings } from '../server/edge/settings'
import { writeEdge } from '../server/edge/write-edge'
import { buildIfNeeded, compileForStart } from './setup/build-site'
import { servingProcess } from './setup/serving'
import { settingsOrEnd } from './setup/settings-or-end'
import { findProgram } from './setup/system-program'

/**
 * `npm run edge`: writes the edge's configuration and files for this build, as the settings of
 * `server/edge/settings.ts` say, and has nginx check them where it is installed.
 */
const settings = settingsOrEnd(() => readEdgeSettings(process.env, userInfo().username))
// What is being served is what the edge is for, whatever this command is set up with.
if (servingProcess() === undefined) {
  await compileForStart()
  await buildIfNeeded()
}
const file = writeEdge(settings)
const nginx = findProgram('nginx')
const complaint = nginx && checkConfiguration(nginx, file)
if (complaint) {
  console.error(`nginx không nhận cấu hình này (nginx refuses this):\n${complaint}`)
  process.exitCode = 1
} else {
  console.log(`Cấu hình nginx: ${file}`)
  console.log(`Chạy: nginx -c ${file}   Nạp lại: nginx -c ${file} -s reload`)
}
