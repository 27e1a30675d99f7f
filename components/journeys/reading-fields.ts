import type { RecordVitalsInput } from '@/lib/inputs/journeys'
import { inCelsius, type TemperatureUnit } from './temperature'
import type { Limits } from './types'

export const readingFields = [
  { name: 'systolic', label: 'Upper pressure' },
  { name: 'diastolic', label: 'Lower pressure' },
  { name: 'heartRate', label: 'Pulse' },
  { name: 'spo2', label: 'Oxygen %' },
  { name: 'respiratoryRate', label: 'Breaths a minute' },
  { name: 'temperature', label: 'Temperature' },
] as const

export type FieldName = (typeof readingFields)[number]['name']
export type Typed = Readonly<Record<FieldName, string>>
export const nothingTyped: Typed = { systolic: '', diastolic: '', heartRate: '', spo2: '', respiratoryRate: '', temperature: '' }

export const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text))

/** Whether what is typed can be sent: both pressures, and nothing that is no number. */
export const isReady = (typed: Typed): boolean =>
  numberIn(typed.systolic) !== null &&
  numberIn(typed.diastolic) !== null &&
  readingFields.every(({ name }) => !Number.isNaN(numberIn(typed[name])))

/** The numbers of a reading as they are kept. */
export function readingOf(typed: Typed, unit: TemperatureUnit) {
  const temperature = numberIn(typed.temperature)
  return {
    systolic: numberIn(typed.systolic),
    diastolic: numberIn(typed.diastolic),
    heartRate: numberIn(typed.heartRate),
    spo2: numberIn(typed.spo2),
    respiratoryRate: numberIn(typed.respiratoryRate),
    temperature: temperature === null ? null : inCelsius(temperature, unit),
  }
}

/** What was typed of a reading that came back, in Celsius as it was sent. */
export const typedOf = (input: RecordVitalsInput): Typed => {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return {
    systolic: text(input.systolic),
    diastolic: text(input.diastolic),
    heartRate: text(input.heartRate),
    spo2: text(input.spo2),
    respiratoryRate: text(input.respiratoryRate),
    temperature: text(input.temperature),
  }
}

/** What a number means against its limit, while it is typed; null when it is within. */
export function limitSaid(name: FieldName, value: number | null, moment: 'before' | 'after' | 'leaving', limits: Limits): string | null {
  if (value === null || Number.isNaN(value)) return null
  const told = moment === 'before' ? 'Ask the prescriber' : 'Beyond the limit'
  switch (name) {
    case 'systolic':
    case 'diastolic':
      if (moment !== 'before') return value > limits[`${name}After`] ? told : null
      if (value >= limits[`${name}Stops`]) return 'No dose today'
      return value > limits[name] ? told : null
    case 'heartRate':
      return value < limits.heartLow || value > limits.heartHigh ? told : null
    case 'spo2':
      return value < limits.spo2Low ? told : null
    case 'respiratoryRate':
      return moment !== 'before' && (value < limits.breathingLow || value > limits.breathingHigh) ? told : null
    case 'temperature':
      return value >= limits.temperatureHigh ? told : null
  }
}
