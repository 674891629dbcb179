import { WrongSetting } from '@/lib/config'

/** Reads settings; a wrong one is reported in its sentence, and the command ends with 1. */
export function settingsOrEnd<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
