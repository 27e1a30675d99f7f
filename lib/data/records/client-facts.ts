import 'server-only'
import type { World } from '../../domain/law/world.ts'
import { extensionOf } from '../../domain/regimens/extension.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { enrolmentOf, latestWeight, remsOfClient } from './body-facts.ts'
import { loadCrisisFacts } from './crisis.ts'
import { eligibilityOf } from './eligibility.ts'
import { extensionColumns } from './extensions.ts'
import { loadOrdersOnFile } from './orders.ts'
import { screenColumns, screenFactsOf } from './screen-facts.ts'
import { countSupervisedJourneys } from './supervised-journeys.ts'

/** What the record says of one client, and whose papers that asks for. */
export type ClientFacts = {
  readonly world: Pick<
    World,
    'client' | 'cycles' | 'primaryId' | 'referredTo' | 'orders' | 'eligibility' | 'screen' | 'crisis' | 'setAsides'
  >
  readonly prescriberIds: readonly string[]
}

/** A cycle as the law looks at it. */
const cycleColumns = {
  id: true,
  number: true,
  route: true,
  format: true,
  regimenId: true,
  regimen: { select: { cyclesPlanned: true, primaryClinicianId: true, extensions: { select: extensionColumns } } },
} as const satisfies Prisma.CycleSelect

const cycleInWorldOf = ({
  regimen,
  id,
  number,
  route,
  format,
  regimenId,
}: Prisma.CycleGetPayload<{ select: typeof cycleColumns }>): World['cycles'][number] => ({
  ...{ id, number, route, format, regimenId, planned: regimen.cyclesPlanned, primaryId: regimen.primaryClinicianId },
  extension: extensionOf(regimen.extensions),
})

/** What somebody set aside for a client, with what was weighed. */
export const setAsidesOfClient = { select: { cycleId: true, appointmentId: true, code: true, params: true } } as const

type SetAsideRow = Prisma.PolicySetAsideGetPayload<typeof setAsidesOfClient>

export const setAsideInWorldOf = (one: SetAsideRow): World['setAsides'][number] => ({
  ...one,
  params: readJson('PolicySetAside.params', one.params),
})

const columns = {
  status: true,
  state: true,
  bornOn: true,
  part2: true,
  primaryClinicianId: true,
  clientContacts: { where: { kind: 'emergency' }, take: 1, select: { id: true } },
  eligibilityDecisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { verdict: true, validUntilOn: true, endedBecause: true } },
  screeningGates: { where: { kind: 'contraindication' }, orderBy: { takenAt: 'desc' }, take: 1, select: screenColumns },
  referrals: { where: { status: 'accepted' }, orderBy: { answeredAt: 'desc' }, take: 1, select: { prescriberId: true } },
  bodyMeasures: latestWeight,
  remsEnrollments: remsOfClient,
  policySetAsides: setAsidesOfClient,
  cycles: {
    where: { status: { not: 'completed' } },
    select: cycleColumns,
  },
} as const satisfies Prisma.ClientSelect

/** Reads a client's facts for the law; null when the client is not there to see. */
export async function loadClientFacts(tx: Tx, practiceId: string, clientId: string): Promise<ClientFacts | null> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: columns })
  if (!row) return null
  const [decision] = row.eligibilityDecisions
  const screen = row.screeningGates[0] ? screenFactsOf(row.screeningGates[0]) : null
  const orders = await loadOrdersOnFile(tx, practiceId, clientId)
  const referredTo = row.referrals[0]?.prescriberId ?? null
  return {
    prescriberIds: [...new Set([...(referredTo ? [referredTo] : []), ...orders.map(({ prescriberId }) => prescriberId)])],
    world: {
      client: {
        id: clientId,
        status: row.status,
        state: row.state,
        bornOn: fromDayOrNull(row.bornOn),
        part2: row.part2,
        pregnant: screen?.pregnant ?? 'unknown',
        seriousCondition: screen?.seriousCondition ?? 'unknown',
        emergencyContactOnFile: row.clientContacts.length > 0,
        weightKg: row.bodyMeasures[0]?.weightKg ?? null,
        remsEnrollments: row.remsEnrollments.map(enrolmentOf),
        supervisedJourneys: await countSupervisedJourneys(tx, practiceId, clientId),
      },
      cycles: row.cycles.map(cycleInWorldOf),
      primaryId: row.primaryClinicianId,
      referredTo,
      orders,
      eligibility: decision ? eligibilityOf(decision) : null,
      screen,
      crisis: await loadCrisisFacts(tx, practiceId, clientId),
      setAsides: row.policySetAsides.map(setAsideInWorldOf),
    },
  }
}
