import type { AnyField } from '../field'
import { siteModel } from './site'

/** A settings file: YAML in the content folder, checked and published as stories are. */
export type SettingsModel = {
  readonly name: string
  /** What an editor calls it, in Vietnamese. */
  readonly label: string
  /** Its path below the content folder. */
  readonly path: string
  readonly fields: Readonly<Record<string, AnyField>>
}

/** Every settings file there may be. */
export const SETTINGS: readonly SettingsModel[] = [siteModel]

/** The model of a settings file, known from its path below the content folder. */
export function settingsOfPath(path: string): SettingsModel | undefined {
  return SETTINGS.find((model) => model.path === path)
}
