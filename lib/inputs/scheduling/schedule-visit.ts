import { z } from 'zod'
import { payerChoices } from '../../domain/coverage/restriction.ts'
import { contacts } from '../../domain/scheduling/contact.ts'
import { singleKinds } from '../../domain/scheduling/visit-request.ts'
import { localDate, localTime } from './schedule-cycle.ts'

export const scheduleVisitInput = z.strictObject({
  clientId: z.uuid(),
  locationId: z.uuid('Choose a location.'),
  kind: z.enum(singleKinds, 'Choose what the visit is for.'),
  setting: z.enum(['office', 'telehealth'], 'Choose where the visit is.'),
  /** How they meet; left open, as is usual there. */
  contact: z.enum(contacts, 'Choose how you meet.').nullable().default(null),
  /** That the client pays it alone; left open, the plan is billed. */
  payer: z.enum(payerChoices, 'Choose how this visit is paid.').nullable().default(null),
  on: localDate,
  at: localTime,
  clinicianId: z.uuid().nullable().default(null),
  roomId: z.uuid().nullable().default(null),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
})
export type ScheduleVisitInput = z.input<typeof scheduleVisitInput>
