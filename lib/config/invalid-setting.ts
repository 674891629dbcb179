/** A setting that is wrong, in the words of who set it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}
