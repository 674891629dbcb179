import { paperLanguage } from '../paper-place'

const FORMATS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

/** A number as it is printed in the paper's language: `1.000`; in English `1,000`. */
export function formatNumber(number: number): string {
  return FORMATS[paperLanguage()].format(number)
}
