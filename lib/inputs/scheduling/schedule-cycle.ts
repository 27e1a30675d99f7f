import { z } from 'zod'
import { payerChoices } from '../../domain/coverage/restriction.ts'
import { contacts } from '../../domain/scheduling/contact.ts'
import { isLocalTime, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { isDay } from '../instant.ts'

export const localDate = z.custom<LocalDate>((value) => typeof value === 'string' && isDay(value), 'Choose a day.')
export const localTime = z.custom<LocalTime>((value) => typeof value === 'string' && isLocalTime(value), 'Choose a time.')

export const scheduleCycleInput = z.strictObject({
  cycleId: z.uuid(),
  locationId: z.uuid('Choose a location.'),
  format: z.enum(['A', 'B', 'C', 'D'], 'Choose a format.'),
  groupPhase: z.enum(['preparation', 'integration']).default('preparation'),
  groupId: z.uuid().nullable().default(null),
  setting: z.enum(['office', 'facility', 'telehealth', 'home'], 'Choose where the journey is.'),
  facilityId: z.uuid().nullable().default(null),
  journeyOn: localDate,
  journeyAt: localTime,
  /** How therapist and client meet for the journey; left open, as is usual there. */
  journeyContact: z.enum(contacts, 'Choose how you meet.').nullable().default(null),
  journeyBy: z.uuid().nullable().default(null),
  preparationSetting: z.enum(['office', 'telehealth']).default('office'),
  preparationOffset: z.number().int().min(-3).max(-1).default(-1),
  preparationAt: localTime.nullable().default(null),
  preparationBy: z.uuid().nullable().default(null),
  integrationSetting: z.enum(['office', 'telehealth']).default('office'),
  integrationOffset: z.number().int().min(1).max(3).default(1),
  integrationAt: localTime.nullable().default(null),
  integrationBy: z.uuid().nullable().default(null),
  /** How the client pays the visits, where they chose to pay them alone. */
  payer: z.enum(payerChoices, 'Choose how these visits are paid.').nullable().default(null),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
})
export type ScheduleCycleInput = z.input<typeof scheduleCycleInput>
