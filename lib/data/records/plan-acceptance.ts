import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { canBeAccepted, type PlanAsRead, textOfPlan } from '../../domain/regimens/plan-as-read.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** What of a regimen makes it the plan its client reads, and the last time they accepted one. */
export const acceptedColumns = {
  id: true,
  status: true,
  cycles: {
    select: {
      ...{ id: true, number: true, format: true, setting: true, status: true, journeyOn: true },
      appointments: {
        select: {
          ...{ id: true, kind: true, status: true, setting: true, startsAt: true, endsAt: true },
          ...{ clinicianId: true, locationId: true, facilityId: true },
        },
      },
    },
  },
  acceptances: {
    orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { version: true, acceptedBy: true, acceptedAt: true, totalCents: true },
  },
} as const satisfies Prisma.RegimenSelect

export type AcceptedRow = Prisma.RegimenGetPayload<{ select: typeof acceptedColumns }>

/** How a plan stands with its client. */
export type PlanAcceptance = {
  readonly regimenId: string
  /** The plan as it is now. */
  readonly version: string
  /** Null before they accepted any. `isOfThis`: it was this plan, and none that has changed since. */
  readonly last: { readonly at: Date; readonly isOfThis: boolean; readonly totalCents: number | null } | null
  /** Whether it waits for them: visits stand ahead, and they have not accepted them. */
  readonly isAsked: boolean
}

/** How a plan stands with its client at `now`. */
export function acceptanceOf({ id, status, cycles, acceptances }: AcceptedRow, now: Date): PlanAcceptance {
  const plan: PlanAsRead = {
    status,
    cycles: cycles.map(({ journeyOn, appointments, ...cycle }) => ({
      ...cycle,
      journeyOn: fromDayOrNull(journeyOn),
      visits: appointments,
    })),
  }
  const version = sha256Hex(textOfPlan(plan))
  const [latest] = acceptances
  const last = latest ? { at: latest.acceptedAt, isOfThis: latest.version === version, totalCents: latest.totalCents } : null
  return { regimenId: id, version, last, isAsked: canBeAccepted(plan, now) && !last?.isOfThis }
}

/** How a client's latest plan stands with them; null without one. Read as whoever asks: only what they may see. */
export async function loadPlanAcceptance(tx: Tx, practiceId: string, clientId: string, now: Date): Promise<PlanAcceptance | null> {
  const row = await tx.regimen.findFirst({ where: { practiceId, clientId }, orderBy: { createdAt: 'desc' }, select: acceptedColumns })
  return row && acceptanceOf(row, now)
}

/** Writes down that a client accepted a plan. */
export const insertAcceptance = async (tx: Tx, row: Prisma.RegimenAcceptanceCreateManyInput): Promise<void> => {
  await tx.regimenAcceptance.createMany({ data: [row] })
}
