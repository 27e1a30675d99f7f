import { z } from 'zod'
import { sedations } from '../../domain/journeys/sedation.ts'
import { instant } from '../instant.ts'

const reading = (least: number, most: number, what: string) =>
  z.number().int(`Enter ${what} as a whole number.`).min(least, `Check ${what}.`).max(most, `Check ${what}.`).nullable().default(null)

export const recordVitalsInput = z.strictObject({
  appointmentId: z.uuid(),
  /** What the one who measured takes it for; what it is follows from the dose. */
  moment: z.enum(['before', 'after', 'leaving']),
  takenAt: instant,
  systolic: reading(50, 260, 'the upper blood pressure'),
  diastolic: reading(30, 160, 'the lower blood pressure'),
  heartRate: reading(25, 230, 'the heart rate'),
  spo2: reading(50, 100, 'the oxygen saturation'),
  temperature: z.number().min(33, 'Check the temperature.').max(43, 'Check the temperature.').nullable().default(null),
  respiratoryRate: reading(0, 60, 'the breaths a minute'),
  sedation: z.enum(sedations).nullable().default(null),
  deviceAt: instant.nullable().default(null),
})
export type RecordVitalsInput = z.input<typeof recordVitalsInput>
