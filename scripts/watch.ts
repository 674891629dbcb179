import { contentDir, storePath } from '../lib/content/location'
import { watchAndPublish } from '../server/publisher/publisher'

/** The publisher's process, started by the server (`server/publisher/start-publisher.ts`). */
await watchAndPublish({ contentDir: contentDir(), storeFile: storePath() })
