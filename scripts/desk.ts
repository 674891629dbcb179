import { siteAddress } from '@/lib/config'
import { deskLink, previewSecret } from '@/lib/publish'

/**
 * `npm run desk`: prints the link that opens the newsroom's page of today, and lets the web editor tell how the story
 * at hand is.
 */
console.log(deskLink(previewSecret(), siteAddress(), Date.now()))
console.log('Dùng được ba ngày, bởi bất cứ ai có liên kết này.')
