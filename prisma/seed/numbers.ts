/** Numbers that pass their check digits and belong to nobody: for demo and test people. */

const digitsOf = (number: number, length: number): number[] => [...String(number).padStart(length, '0')].slice(-length).map(Number)

/** A well-formed NPI that was never given out: `10000000` and a serial number, then the check digit. */
export function demoNpi(serial: number): string {
  const nine = [1, ...digitsOf(serial, 8)]
  const sum = nine.reduce((total, digit, place) => total + (place % 2 === 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit), 24)
  return `${nine.join('')}${(10 - (sum % 10)) % 10}`
}

/** A well-formed DEA number for a kind of registrant (`F` practitioner, `M` mid-level) and the initial of a family name. */
export function demoDea(type: 'F' | 'M', surname: string, serial: number): string {
  const [d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0, d6 = 0] = digitsOf(serial, 6)
  const check = (d1 + d3 + d5 + 2 * (d2 + d4 + d6)) % 10
  return `${type}${surname.slice(0, 1).toUpperCase()}${d1}${d2}${d3}${d4}${d5}${d6}${check}`
}

/** A telephone number from the range kept for fiction. */
export const demoPhone = (serial: number): string => `+1555555${String(100 + (serial % 100)).padStart(4, '0')}`
