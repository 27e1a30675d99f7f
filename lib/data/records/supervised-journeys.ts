import 'server-only'
import type { Prisma } from '../generated/client.ts'

/** Journeys that are behind a client with a clinician there and a dose taken, and ended as they should. */
export const supervisedJourney = {
  kind: 'journey',
  status: 'completed',
  setting: { in: ['office', 'facility'] },
  clinicianId: { not: null },
  journeyEvents: { some: { kind: 'dose', voidedBy: { none: {} } } },
  NOT: { journeyDay: { outcome: { in: ['no_dose', 'left_against_advice', 'transferred'] } } },
} satisfies Prisma.AppointmentWhereInput
