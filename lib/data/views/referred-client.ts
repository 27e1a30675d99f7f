import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Finding } from '../../domain/finding.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { recordRead } from '../audit.ts'
import { fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type ReferredClient = {
  readonly id: string
  readonly name: string
  readonly bornOn: LocalDate | null
  readonly state: string
  readonly indication: string
  readonly diagnosisCodes: readonly string[]
  readonly treatmentHistory: unknown
  readonly objectives: readonly string[]
  /** The latest of each kind. */
  readonly screens: readonly {
    readonly kind: string
    readonly takenAt: Date
    readonly level: string
    readonly findings: readonly Finding[]
  }[]
  /** The latest of each kind. */
  readonly scores: readonly { readonly kind: string; readonly takenAt: Date; readonly total: number; readonly band: string }[]
}

/** What an outside prescriber, or the staff beside them, reads of a client to decide. Opening it is written into the trail. Null when not theirs to see. */
export async function findReferredClient(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<ReferredClient | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      id: true,
      legalFirstName: true,
      legalLastName: true,
      chosenName: true,
      bornOn: true,
      state: true,
      indication: true,
      diagnosisCodes: true,
      treatmentHistory: true,
      treatmentObjectives: { orderBy: { rank: 'asc' }, select: { body: true } },
      screenings: {
        orderBy: { takenAt: 'desc' },
        distinct: ['kind'],
        select: { kind: true, takenAt: true, level: true, findings: true },
      },
      instrumentResponses: {
        orderBy: { takenAt: 'desc' },
        distinct: ['kind'],
        select: { kind: true, takenAt: true, total: true, band: true },
      },
    },
  })
  if (!row) return null
  recordRead(tx, { actor, at: now, command: 'chart.open', clientId })
  return {
    id: row.id,
    name: clientNameOf(row),
    bornOn: fromDayOrNull(row.bornOn),
    state: row.state,
    indication: row.indication,
    diagnosisCodes: row.diagnosisCodes,
    treatmentHistory: readJson('Client.treatmentHistory', row.treatmentHistory),
    objectives: row.treatmentObjectives.map(({ body }) => body),
    screens: row.screenings.map((screen) => ({ ...screen, findings: readJson('Screening.findings', screen.findings) })),
    scores: row.instrumentResponses,
  }
}
