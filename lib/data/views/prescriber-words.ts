import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Finding } from '../../domain/finding.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { atOnce } from '../at-once.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

const DAY_MINUTES = 24 * 60

export type WordToConfirm = {
  readonly id: string
  readonly clientName: string
  readonly words: string
  readonly lifts: string
  readonly decidedAt: Date
  readonly reading: string
}

export type ReadingAsked = {
  readonly id: string
  readonly clientName: string
  readonly takenAt: Date
  readonly reading: string
  readonly effect: string
  readonly findings: readonly Finding[]
}

const client = { select: { legalFirstName: true, legalLastName: true, chosenName: true } } as const
const pressureOf = ({ systolic, diastolic }: { systolic: number | null; diastolic: number | null }) =>
  `${systolic ?? '–'}/${diastolic ?? '–'}`

/** What was read back to a prescriber and waits for their own yes, and the readings of today that wait for their word. */
export async function findPrescriberWords(
  tx: Tx,
  actor: Extract<SignedInActor, { role: 'prescriber' }>,
  now: Date,
): Promise<{ toConfirm: readonly WordToConfirm[]; asked: readonly ReadingAsked[] }> {
  const { practiceId, prescriberId } = actor
  const { words, readings } = await atOnce({
    words: tx.vitalClearance.findMany({
      where: {
        ...{ practiceId, prescriberId, confirmedAt: null },
        client: { referrals: { some: { prescriberId, status: 'accepted', endedAt: null } } },
      },
      orderBy: { decidedAt: 'asc' },
      select: { id: true, words: true, lifts: true, decidedAt: true, reading: { select: { systolic: true, diastolic: true } }, client },
    }),
    readings: tx.vitalReading.findMany({
      where: {
        ...{ practiceId, moment: 'before', effect: { in: ['hold', 'refuse'] }, voidsId: null },
        takenAt: { gte: addMinutes(now, -DAY_MINUTES) },
        clearances: { none: {} },
        appointment: { status: { in: ['arrived', 'in_progress'] } },
      },
      orderBy: { takenAt: 'desc' },
      select: { id: true, takenAt: true, systolic: true, diastolic: true, effect: true, findings: true, client },
    }),
  })
  return {
    toConfirm: words.map(({ client: who, reading, ...word }) => ({ ...word, clientName: clientNameOf(who), reading: pressureOf(reading) })),
    asked: readings.map(({ id, takenAt, effect, findings, client: who, ...row }) => ({
      ...{ id, takenAt, effect, clientName: clientNameOf(who), reading: pressureOf(row) },
      findings: readJson('VitalReading.findings', findings),
    })),
  }
}
