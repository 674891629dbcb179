import { contentSource } from './lib/content/compile/content-source'

export default contentSource(process.env.CONTENT_DIR ?? 'content')
