import type { IncomingMessage } from 'node:http'
import { SITE } from '@/lib/config'
import { PICTURES_PATH } from '@/lib/pictures'
import { judgePass, previewSecret } from '@/lib/publish'
import { matchStory } from '@/lib/routes'

/** Before the address in the name of the cookie that shows the pictures of a story that is looked over. */
const NAME = 'xem-truoc-anh'

/** The story's own cookie is sent to its page alone; this one to the pictures, and says of which story. */
export function picturePassCookie(address: string, pass: string, seconds: number): string {
  const secure = SITE.url.startsWith('https:') ? '; Secure' : ''
  const name = NAME + address.replaceAll('/', '.')
  return `${name}=${pass}; Path=${PICTURES_PATH}/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** Returns what tells the stories that whoever asks for a picture may look over. */
export function previewedStories() {
  const secret = previewSecret()
  return ({ headers }: IncomingMessage) =>
    (headers.cookie?.split(/;\s*/) ?? []).flatMap((cookie) => {
      const [, name = '', pass = ''] = /^xem-truoc-anh((?:\.[\w-]+)+)=(.+)$/.exec(cookie) ?? []
      const address = name.replaceAll('.', '/')
      const isValid = judgePass(secret, address, pass, Date.now()) === 'valid'
      const story = isValid ? matchStory(address) : undefined
      return story ? [{ kind: story.kind, slug: story.slug }] : []
    })
}
