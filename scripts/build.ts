import { build, compile } from './setup/build-site'

/** `npm run build`: compiles the content and builds the site. */
await compile()
await build()
