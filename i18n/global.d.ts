import type messages from '../messages/vi.json'

/** Makes every message key and argument type-checked. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: 'vi' | 'en'
    Messages: typeof messages
  }
}
