import { WrongSetting } from './invalid-setting'

/**
 * Which advice of the check the paper does without: CHECK_WITHOUT, codes with commas or blanks between
 * them. Only the `known` can be switched off. Throws `WrongSetting` on another word.
 */
export function adviceSwitchedOff(
  known: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  const codes = env.CHECK_WITHOUT?.split(/[\s,]+/).filter(Boolean) ?? []
  const unknown = codes.find((code) => !known.includes(code))
  if (unknown === undefined) return codes
  throw new WrongSetting(
    `CHECK_WITHOUT gồm các mã ${known.join(', ')}, không có “${unknown}” (invalid CHECK_WITHOUT)`,
  )
}
