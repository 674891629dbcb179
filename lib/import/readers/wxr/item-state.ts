import type { SourceState } from '../../moving/exported'

/** Entries by which WordPress and its themes remember their settings: nobody has read any of them. */
const SETTINGS =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|elementor_\w+|elementor-\w+|jp_\w+|feedback|scheduled-action|shop_order\w*|flamingo_\w+|wpcf7_\w+)$/

/** Whether entries of a type are settings. */
export function isSettings(type: string): boolean {
  return SETTINGS.test(type)
}

/** What is left behind of a status, as a report counts it; undefined where it comes along. */
export function leftBehind(status: string): string | undefined {
  if (status === 'trash') return 'trash'
  return status === 'auto-draft' || status === 'inherit' ? 'auto-draft' : undefined
}

/** What readers saw of an entry: a time still to come keeps a story back by itself. */
export function itemState(status: string): SourceState {
  if (status === 'publish' || status === 'future') return 'public'
  return status === 'private' ? 'hidden' : 'draft'
}
