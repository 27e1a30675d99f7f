import 'server-only'
import type { KeptPlan, KeptShort, KeptWhyNot, PlannerEnd, PlannerState } from '../../domain/regimens/planner-run.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { cycleColumns, withoutVisit } from './regimen-to-place.ts'

/** What a search is asked for. */
export type PlannerAsked = {
  readonly locationId: string
  readonly fromOn: LocalDate
  readonly weeks: number
  readonly weekdays: readonly number[]
  readonly seconds: number
}

/** A search that has not ended. */
export type OpenRun = PlannerAsked & {
  readonly id: string
  readonly state: PlannerState
  readonly askedBy: string
  readonly endsAt: Date | null
  readonly cost: number | null
  readonly placed: number
  /** In their turn. */
  readonly clientIds: readonly string[]
}

const isWaiting = (practiceId: string) => ({
  practiceId,
  mergedIntoId: null,
  status: { in: ['intake' as const, 'active' as const] },
  regimens: { some: { status: 'active' as const, cycles: { some: withoutVisit } } },
})

/** Those of these clients whose running plan has cycles without a visit. */
export async function loadWaitingOf(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.client.findMany({ where: { ...isWaiting(practiceId), id: { in: [...clientIds] } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** The search that has not ended; null where there is none. A practice has one at a time. */
export async function loadOpenRun(tx: Tx, practiceId: string): Promise<OpenRun | null> {
  const row = await tx.plannerRun.findFirst({
    where: { practiceId, state: { not: 'ended' } },
    include: { clients: { orderBy: { place: 'asc' }, select: { clientId: true } } },
  })
  if (!row) return null
  const { id, locationId, weeks, weekdays, seconds, askedBy, endsAt, cost, placed } = row
  return {
    ...{ id, locationId, weeks, weekdays, seconds, askedBy, endsAt, cost, placed, fromOn: fromDay(row.fromOn) },
    state: row.state as PlannerState,
    clientIds: row.clients.map(({ clientId }) => clientId),
  }
}

type NewRun = PlannerAsked & { readonly id: string; readonly askedAt: Date; readonly askedBy: string }

export async function insertRun(
  tx: Tx,
  practiceId: string,
  { fromOn, weekdays, ...run }: NewRun,
  clientIds: readonly string[],
): Promise<void> {
  await tx.plannerRun.createMany({ data: [{ ...run, practiceId, fromOn: toDay(fromOn), weekdays: [...weekdays] }] })
  await tx.plannerClient.createMany({
    data: clientIds.map((clientId, place) => ({ practiceId, id: newId(), runId: run.id, clientId, place })),
  })
}

/** Asks a search to stop; false where it is over already. */
export async function askToStop(tx: Tx, practiceId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.plannerRun.updateMany({
    where: { practiceId, id, state: { not: 'ended' } },
    data: { stopAskedAt: at },
  })
  return count > 0
}

/** Sets when a search is over, as it begins. */
export async function beginRun(tx: Tx, practiceId: string, id: string, endsAt: Date): Promise<void> {
  await tx.plannerRun.updateMany({ where: { practiceId, id, state: 'waiting' }, data: { state: 'running', endsAt } })
}

export type Progress = { readonly looked: number; readonly moves: number }
export type Best = { readonly placed: number; readonly cost: number; readonly plans: readonly Proposed[] }
export type Proposed = { readonly clientId: string; readonly plan: KeptPlan | null; readonly whyNot: KeptWhyNot | null }

/** Tells how far a search is, and the best it has found where that is better than before. Gives whether somebody asked it to stop. */
export async function tellRun(tx: Tx, practiceId: string, id: string, progress: Progress, best: Best | null): Promise<boolean> {
  const found = best === null ? {} : { placed: best.placed, cost: best.cost }
  await tx.plannerRun.updateMany({ where: { practiceId, id, state: 'running' }, data: { ...progress, ...found } })
  if (best) await keepProposed(tx, practiceId, id, best.plans)
  const row = await tx.plannerRun.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { state: true, stopAskedAt: true } })
  return row?.state !== 'running' || row.stopAskedAt !== null
}

async function keepProposed(tx: Tx, practiceId: string, runId: string, plans: readonly Proposed[]): Promise<void> {
  const rows = plans.map(({ clientId, plan, whyNot }) => ({
    clientId,
    plan: plan && writeJson('PlannerClient.plan', plan),
    whyNot: whyNot && writeJson('PlannerClient.whyNot', whyNot),
  }))
  await tx.$executeRaw`UPDATE planner_client SET plan = nullif(p.plan, 'null'::jsonb), why_not = nullif(p."whyNot", 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p ("clientId" uuid, plan jsonb, "whyNot" jsonb)
    WHERE practice_id = ${practiceId}::uuid AND run_id = ${runId}::uuid AND planner_client.client_id = p."clientId"`
}

/** Keeps what is short, at the end of a search. */
export async function keepShort(tx: Tx, practiceId: string, id: string, short: KeptShort): Promise<void> {
  await tx.plannerRun.updateMany({ where: { practiceId, id }, data: { short: writeJson('PlannerRun.short', short) } })
}

/** Ends a search; false where it is over already. */
export async function endRun(tx: Tx, practiceId: string, id: string, how: PlannerEnd, at: Date): Promise<boolean> {
  const { count } = await tx.plannerRun.updateMany({
    where: { practiceId, id, state: { not: 'ended' } },
    data: { state: 'ended', endedAt: at, endedHow: how },
  })
  return count > 0
}

/** The newest search with its clients by name; null where none was ever asked for. */
export async function loadLastRun(tx: Tx, practiceId: string) {
  const row = await tx.plannerRun.findFirst({
    where: { practiceId },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    include: {
      location: { select: { name: true, timeZone: true } },
      asker: { select: { name: true } },
      clients: {
        orderBy: { place: 'asc' },
        select: {
          clientId: true,
          plan: true,
          whyNot: true,
          client: { select: { chosenName: true, legalFirstName: true, legalLastName: true } },
        },
      },
    },
  })
  if (!row) return null
  return {
    ...row,
    fromOn: fromDay(row.fromOn),
    state: row.state as PlannerState,
    endedHow: row.endedHow as PlannerEnd | null,
    short: row.short === null ? null : readJson('PlannerRun.short', row.short),
    clients: row.clients.map(({ plan, whyNot, ...one }) => ({
      ...one,
      plan: plan === null ? null : readJson('PlannerClient.plan', plan),
      whyNot: whyNot === null ? null : readJson('PlannerClient.whyNot', whyNot),
    })),
  }
}

/** Everybody whose running plan has cycles without a visit, with that plan. */
export const loadWaiting = (tx: Tx, practiceId: string, most: number) =>
  tx.client.findMany({
    where: isWaiting(practiceId),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, chosenName: true, legalFirstName: true, legalLastName: true },
      primaryClinician: { select: { name: true } },
      regimens: {
        where: { status: 'active' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { createdAt: true, cycles: { orderBy: { number: 'asc' }, select: cycleColumns } },
      },
    },
  })

/** Of these cycles, those that have visits. */
export async function loadBookedOf(tx: Tx, practiceId: string, cycleIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.cycle.findMany({ where: { practiceId, id: { in: [...cycleIds] }, NOT: withoutVisit }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
