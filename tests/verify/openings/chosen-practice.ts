import { fc } from '../../support/property.ts'

/** What makes one practice of the proof another: who is away, lapsed or taken, and what the client's matter is. */
export const chosenPractice = fc.record({
  timeZone: fc.constantFrom('America/Chicago', 'America/Denver', 'America/New_York'),
  taken: fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 9 }),
      at: fc.constantFrom('08:00' as const, '09:00' as const, '10:15' as const, '11:00' as const, '13:00' as const, '15:30' as const),
      minutes: fc.constantFrom(25, 55, 90, 180),
      isOther: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  away: fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), isOther: fc.boolean() }), { maxLength: 3 }),
  lapsed: fc.constantFrom('nobody', 'nobody', 'therapist', 'other therapist'),
  needsAuthorization: fc.boolean(),
  hasHour: fc.boolean(),
  kind: fc.constantFrom('follow_up' as const, 'intake' as const, 'preparation' as const, 'integration' as const),
  setting: fc.constantFrom('office' as const, 'telehealth' as const),
  format: fc.constantFrom('A' as const, 'B' as const),
  chosen: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
})
export type ChosenPractice = ReturnType<typeof sampleOf>[number]

export const sampleOf = (seed: number, numRuns: number) => fc.sample(chosenPractice, { seed, numRuns })
