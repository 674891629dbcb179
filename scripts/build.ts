import { build } from './setup/build-site'

/** `npm run build`: compiles the content and builds the site. */
await build()
