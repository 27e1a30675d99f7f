const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** "$1,234.50" of whole cents; less than nothing as "−$12.00", with a real minus. */
export function moneyText(cents: number, sign: 'auto' | 'always' = 'auto'): string {
  const mark = cents < 0 ? '−' : sign === 'always' && cents > 0 ? '+' : ''
  return `${mark}${dollars.format(Math.abs(cents) / 100)}`
}
