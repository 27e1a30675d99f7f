export type TemperatureUnit = 'F' | 'C'

/** A temperature as it was typed, in Celsius to a tenth. */
export const inCelsius = (value: number, unit: TemperatureUnit): number => (unit === 'C' ? value : Math.round(((value - 32) * 50) / 9) / 10)

/** What a typed temperature looks like when it cannot be meant in its unit; null when it can. */
export function looksLike(value: number, unit: TemperatureUnit): TemperatureUnit | null {
  if (unit === 'C' && value >= 90 && value <= 110) return 'F'
  if (unit === 'F' && value >= 33 && value <= 43) return 'C'
  return null
}
