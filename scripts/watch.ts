import { contentDir, storePath } from '@/lib/config'
import { printToNobody } from '@/lib/telemetry'
import { watchAndPublish } from '../server/publisher/publisher'

/** The publisher's process, started by the server (`server/publisher/start-publisher.ts`). */
printToNobody()
await watchAndPublish({ contentDir: contentDir(), storeFile: storePath() })
