import { setting } from '@/lib/config'
import { DATA_POLICY, pagePolicy, SCRIPT_POLICY, XML_POLICY } from './content-policy'

/** Doors no page of a newspaper needs. Only names that Chromium knows: it warns of others. */
const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), browsing-topics=()'

/** What no answer has otherwise: the edge adds these itself, and the site leaves them out for it. */
export const ADDED_BY_EDGE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': PERMISSIONS,
}

/** What every answer carries, whatever it is. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  ...ADDED_BY_EDGE,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The security headers of an answer of this media type, besides its policy. */
export function securityHeaders(type: string): Record<string, string> {
  const isPicture = /^(?:image|video|audio)\//.test(type)
  const age = setting('HSTS_SECONDS')?.trim()
  return {
    ...EVERYWHERE,
    // Feed readers and other papers may show our pictures; nothing else leaves the site this way.
    'Cross-Origin-Resource-Policy': isPicture ? 'cross-origin' : 'same-origin',
    ...(age && { 'Strict-Transport-Security': `max-age=${age}` }),
  }
}

/** The Content-Security-Policy of an answer of this media type that has none of its own. */
export function policyOf(type: string): string {
  if (type.startsWith('text/html')) return pagePolicy()
  if (/^(?:text|application)\/(?:[\w.-]+\+)?xml\b/.test(type)) return XML_POLICY
  return /^(?:text|application)\/javascript/.test(type) ? SCRIPT_POLICY : DATA_POLICY
}
