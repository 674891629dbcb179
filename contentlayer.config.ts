import { contentSource } from './lib/content/model/source'

export default contentSource(process.env.CONTENT_DIR ?? 'content')
