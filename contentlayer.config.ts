import { contentDir } from '@/lib/config'
import { contentSource } from '@/lib/publish'

export default contentSource(contentDir())
