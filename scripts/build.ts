import { build, checkAll, compile } from './setup/build-site'

/** `npm run build`: checks the whole content, compiles it and builds the site. */
await checkAll()
await compile()
await build()
