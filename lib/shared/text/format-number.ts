const FORMAT = new Intl.NumberFormat('vi-VN')

/** A number as it is printed in Vietnamese: `1.000`. */
export function formatNumber(number: number): string {
  return FORMAT.format(number)
}
