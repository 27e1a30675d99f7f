import 'server-only'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Journeys that are behind a client with a clinician there and a dose taken, and ended as they should. */
export const supervisedJourney = {
  kind: 'journey',
  status: 'completed',
  setting: { in: ['office', 'facility'] },
  clinicianId: { not: null },
  journeyEvents: { some: { kind: 'dose', voidedBy: { none: {} } } },
  NOT: { journeyDay: { outcome: { in: ['no_dose', 'left_against_advice', 'transferred'] } } },
} satisfies Prisma.AppointmentWhereInput

/** How many journeys of a client are behind them with a clinician there and a dose taken, that ended as they should. */
export const countSupervisedJourneys = (tx: Tx, practiceId: string, clientId: string): Promise<number> =>
  tx.appointment.count({ where: { practiceId, clientId, ...supervisedJourney } })
