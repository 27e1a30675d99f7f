/**
 * Whether `text` is a well-formed NPI: ten digits, the first 1 or 2, Luhn over `80840` and the number.
 *
 * Catches typing, not strangers: existence is looked up in NPPES.
 */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  const sum = [...text].reduce((total, digit, place) => total + (place % 2 === 0 ? doubled(Number(digit)) : Number(digit)), PREFIX_SUM)
  return sum % 10 === 0
}

/** What the digits of `80840` add to every sum. */
const PREFIX_SUM = 24

const doubled = (digit: number) => (digit > 4 ? digit * 2 - 9 : digit * 2)
