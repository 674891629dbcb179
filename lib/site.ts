/**
 * The paper's own facts. Licence and responsible person are the publisher's to state: an empty
 * value shows nothing.
 */
export const SITE = {
  name: 'Trang Nhất',
  tagline: 'Báo điện tử tiếng Việt',
  licence: process.env.SITE_LICENCE ?? '',
  responsible: process.env.SITE_RESPONSIBLE ?? '',
  /** The public address, without a slash at its end. */
  url: (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/+$/, ''),
} as const
