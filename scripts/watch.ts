import { contentDir, storePath } from '../lib/content/location'
import { printToNobody } from '../server/log'
import { watchAndPublish } from '../server/publisher/publisher'

/** The publisher's process, started by the server (`server/publisher/start-publisher.ts`). */
printToNobody()
await watchAndPublish({ contentDir: contentDir(), storeFile: storePath() })
