import { WrongSetting } from './invalid-setting'

/** How many proxies of ours stand before this server: `TRUSTED_PROXIES`, else none. Throws `WrongSetting`. */
export function trustedProxies(env: NodeJS.ProcessEnv = process.env): number {
  const text = env.TRUSTED_PROXIES?.trim() || '0'
  if (/^\d$/.test(text)) return Number(text)
  throw new WrongSetting(
    `TRUSTED_PROXIES phải là số máy chủ trung gian đứng trước, từ 0 đến 9, không phải “${text}” (invalid TRUSTED_PROXIES)`,
  )
}
