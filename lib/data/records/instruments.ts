import 'server-only'
import type { ScoredKind } from '../../domain/outcomes/instrument.ts'
import { ITEM_NINE } from '../../domain/outcomes/instrument.ts'
import type { OutcomeResponse } from '../../domain/outcomes/response-record.ts'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

export type NewResponse = Omit<Prisma.InstrumentResponseCreateManyInput, 'id' | 'answers'> & {
  readonly answers: JsonOf<'InstrumentResponse.answers'>
}

export async function insertResponse(tx: Tx, { answers, ...response }: NewResponse): Promise<string> {
  const id = newId()
  await tx.instrumentResponse.createMany({ data: [{ ...response, id, answers: writeJson('InstrumentResponse.answers', answers) }] })
  return id
}

/** Everything a client has answered, oldest first, when medicine was taken, and when the treatment was last looked back on. */
export async function loadOutcomes(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<{ responses: OutcomeResponse[]; doses: { at: Date; number: number }[]; evaluatedAt: Date | null }> {
  const rows = await tx.instrumentResponse.findMany({
    where: { practiceId, clientId, kind: { not: 'cssrs' } },
    orderBy: { takenAt: 'asc' },
    select: { kind: true, answers: true, total: true, takenAt: true },
  })
  const journeys = await tx.appointment.findMany({
    where: { practiceId, clientId, kind: 'journey', status: 'completed', NOT: { journeyDay: { outcome: 'no_dose' } } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true, startedAt: true, cycle: { select: { number: true } } },
  })
  const client = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: { evaluatedAt: true } })
  return {
    evaluatedAt: client?.evaluatedAt ?? null,
    responses: rows.map(({ kind, answers, total, takenAt }) => ({
      kind: kind as ScoredKind,
      total,
      takenAt,
      itemNine: kind === 'phq9' ? (readJson('InstrumentResponse.answers', answers).items[ITEM_NINE] ?? null) : null,
    })),
    doses: journeys.map(({ startsAt, startedAt, cycle }, index) => ({ at: startedAt ?? startsAt, number: cycle?.number ?? index + 1 })),
  }
}

/** When a questionnaire was answered; null when there is none of this id. */
export async function loadTakenAt(tx: Tx, practiceId: string, id: string): Promise<Date | null> {
  const row = await tx.instrumentResponse.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { takenAt: true } })
  return row?.takenAt ?? null
}

/** When the latest journey was, and the latest questionnaire of any kind but the safety questions. */
export async function loadLastResults(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<{ readonly lastJourneyAt: Date | null; readonly lastResponseAt: Date | null }> {
  const journey = await tx.appointment.findFirst({
    where: { practiceId, clientId, kind: 'journey', status: 'completed', NOT: { journeyDay: { outcome: 'no_dose' } } },
    orderBy: { startsAt: 'desc' },
    select: { startsAt: true },
  })
  const response = await tx.instrumentResponse.findFirst({
    where: { practiceId, clientId, kind: { not: 'cssrs' } },
    orderBy: { takenAt: 'desc' },
    select: { takenAt: true },
  })
  return { lastJourneyAt: journey?.startsAt ?? null, lastResponseAt: response?.takenAt ?? null }
}
