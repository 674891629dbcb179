import type { AnyField } from '../field'
import { breakingModel } from './breaking'
import { frontModel } from './front'
import { siteModel } from './site'

/** A kind of settings file: YAML in the content folder, checked and published as stories are. */
export type SettingsModel = {
  readonly name: string
  /** What an editor calls it, in Vietnamese. */
  readonly label: string
  /** Its path below the content folder; ends in `/` where each YAML file of that folder is one. */
  readonly path: string
  readonly fields: Readonly<Record<string, AnyField>>
}

/** Every kind of settings file there may be. */
export const SETTINGS: readonly SettingsModel[] = [siteModel, frontModel, breakingModel]

/** The model of a settings file, known from its path below the content folder. */
export function settingsOfPath(path: string): SettingsModel | undefined {
  return SETTINGS.find((model) => model.path === path || isBelow(path, model.path))
}

function isBelow(path: string, folder: string): boolean {
  return folder.endsWith('/') && path.startsWith(folder) && /^[^.].*\.yaml$/.test(baseName(path))
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
