import { contentSource } from '@/lib/publish'

export default contentSource(process.env.CONTENT_DIR ?? 'content')
