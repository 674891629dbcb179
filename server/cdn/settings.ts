import { setting, WrongSetting } from '@/lib/config'
import type { Network } from './purger'

const CLOUDFLARE = 'https://api.cloudflare.com/client/v4'

/**
 * The content network to tell of publications: CDN_ZONE and CDN_TOKEN (both or neither), and CDN_API where it is
 * not Cloudflare's own address. Undefined without them. Throws `WrongSetting`.
 */
export function readNetwork(): Network | undefined {
  const [zone, token] = [setting('CDN_ZONE')?.trim(), setting('CDN_TOKEN')?.trim()]
  const api = setting('CDN_API')?.trim().replace(/\/+$/, '') ?? CLOUDFLARE
  if (!zone && !token) return undefined
  if (!zone || !token)
    throw new WrongSetting('CDN_ZONE và CDN_TOKEN phải đi cùng nhau (one of them is missing)')
  if (!/^[\w-]+$/.test(zone))
    throw new WrongSetting(`CDN_ZONE không dùng được: “${zone}” (invalid CDN_ZONE)`)
  if (!/^[\w.~+/=-]+$/.test(token))
    throw new WrongSetting('CDN_TOKEN có ký tự không dùng được (invalid CDN_TOKEN)')
  if (!/^https?:\/\//.test(api) || !URL.canParse(api))
    throw new WrongSetting(
      `CDN_API phải có dạng ${CLOUDFLARE}, không phải “${api}” (invalid CDN_API)`,
    )
  return { api, zone, token }
}
