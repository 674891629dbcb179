import { DATA_POLICY, pagePolicy, SCRIPT_POLICY, XML_POLICY } from './content-policy'

/** Doors no page of a newspaper needs. Only names that Chromium knows: it warns of others. */
const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), browsing-topics=()'

/** What every answer carries, whatever it is. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': PERMISSIONS,
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The security headers of an answer of this status and media type, beside what it sets itself. */
export function securityHeaders(status: number, type: string): Record<string, string> {
  const isPicture = /^(?:image|video)\//.test(type)
  const age = process.env.HSTS_SECONDS?.trim()
  return {
    ...EVERYWHERE,
    // Feed readers and other papers may show our pictures; nothing else leaves the site this way.
    'Cross-Origin-Resource-Policy': isPicture ? 'cross-origin' : 'same-origin',
    // Browsers put the headers of a 304 in the place of those they keep with the page.
    ...(status !== 304 && { 'Content-Security-Policy': policyOf(type) }),
    ...(age && { 'Strict-Transport-Security': `max-age=${age}` }),
  }
}

function policyOf(type: string): string {
  if (type.startsWith('text/html')) return pagePolicy()
  if (/^(?:text|application)\/(?:[\w.-]+\+)?xml\b/.test(type)) return XML_POLICY
  return /^(?:text|application)\/javascript/.test(type) ? SCRIPT_POLICY : DATA_POLICY
}
