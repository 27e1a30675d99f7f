import 'server-only'
import type { z } from 'zod'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { lockClient } from '../../data/records/clients.ts'
import {
  insertCoverage,
  loadCoverageRow,
  loadCoverages,
  loadCoveragesToCompare,
  loadStandingCoverage,
  updateCoverage,
} from '../../data/records/coverages.ts'
import { loadPayer } from '../../data/records/prices.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { isMedicaidProgram } from '../../domain/coverage/program.ts'
import { ruleSameCoverage } from '../../domain/coverage/rule-same-coverage.ts'
import { ruleTwoFirstPlans } from '../../domain/coverage/rule-two-first-plans.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { newId } from '../../ids.ts'
import { saveCoverageInput } from '../../inputs/coverage.ts'
import { accept, command, decline, reject } from '../command.ts'
import { followCoverage } from './follow-coverage.ts'

type Input = z.output<typeof saveCoverageInput>
type Row = NonNullable<Awaited<ReturnType<typeof loadCoverageRow>>>

/** What saving a coverage did to the account; nothing, where a client told of it. */
export type SavedCoverage = {
  readonly coverageId: string
  readonly days: readonly string[]
  readonly refundCents: number
  readonly restoredDays: readonly string[]
  /** Numbers of superbills made again. */
  readonly superbills: readonly string[]
  /** It waits for the desk to verify it. */
  readonly waits: boolean
}

/**
 * Saves a coverage of a client. What the desk saves is verified by that, and the account follows in the same
 * transaction. A client's own word moves nothing: it keeps what stands open from being asked for, and waits for the desk. Clients mend numbers
 * and names; the rest of what was verified is for the front desk.
 */
export const saveCoverage = command({
  name: 'coverage.save',
  input: saveCoverageInput as unknown as z.ZodType<Input>,
  async standing({ id, clientId }, { actor, tx }) {
    const isOwn = actor.role !== 'client' || actor.clientId === clientId
    if (id === null || !isOwn || !(await lockClient(tx, actor.practiceId, clientId))) return null
    return loadStandingCoverage(tx, actor.practiceId, clientId, id)
  },
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const isOwn = actor.role !== 'client' || actor.clientId === input.clientId
    if (!isOwn || !(await lockClient(tx, practiceId, input.clientId))) return reject({ form: ['There is no such client.'] })
    const before = input.id ? await loadCoverageRow(tx, practiceId, input.id) : null
    const problem = await problemOf(tx, actor, input, before)
    if (problem) return reject(problem)
    const id = input.id ?? newId()
    const others = await loadCoveragesToCompare(tx, practiceId, input.clientId)
    const same = ruleSameCoverage({ ...input, id }, others, input.isAnother || before !== null)
    if (same.length > 0)
      return decline(rulingOf(same, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), {
        clientId: input.clientId,
        objectId: input.id,
      })
    if (actor.role === 'client') {
      await keepWord(tx, practiceId, { id, input, before, now })
      const waits = before === null || (before.source === 'client' && before.verifiedAt === null)
      const value: SavedCoverage = { coverageId: id, days: [], refundCents: 0, restoredDays: [], superbills: [], waits }
      return accept(value, { clientId: input.clientId, objectId: id, details: { program: input.program, waits } })
    }

    const { status, program, priority, startsOn, endsOn, clientId } = input
    const coverage = { id, status, program, priority, startsOn, endsOn }
    const equal = ruleTwoFirstPlans(coverage, await loadCoverages(tx, practiceId, clientId))
    if (equal.length > 0)
      return decline(rulingOf(equal, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { clientId, objectId: input.id })
    const verified = { verifiedAt: now, verifiedBy: actor.userId }
    const write = () => writeRow(tx, practiceId, { id, input, isNew: before === null, more: verified })
    const done = await followCoverage(tx, { actor, clientId, coverage, now, write })
    const { days, refundCents, restored, superbills, unbilled } = done
    const value: SavedCoverage = { coverageId: id, days, refundCents, restoredDays: restored.days, superbills, waits: false }
    const details = {
      program,
      status,
      takenBackDays: [...days],
      refundCents,
      restoredDays: [...restored.days],
      superbills: [...superbills],
    }
    return accept(value, { clientId, objectId: id, details }, unbilled)
  },
})

type Writing = {
  readonly id: string
  readonly input: Input
  readonly isNew: boolean
  readonly more: { readonly source?: 'client'; readonly verifiedAt?: Date; readonly verifiedBy?: string }
}

async function writeRow(tx: Tx, practiceId: string, { id, input, isNew, more }: Writing): Promise<void> {
  const { id: _id, version: _version, isAnother: _isAnother, startsOn, endsOn, ...columns } = input
  const row = { ...columns, ...more, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }
  if (isNew) await insertCoverage(tx, practiceId, id, row)
  else await updateCoverage(tx, practiceId, id, row)
}

type Word = { readonly id: string; readonly input: Input; readonly before: Row | null; readonly now: Date }

/** A client's own word, and the desk is asked to verify it. */
async function keepWord(tx: Tx, practiceId: string, { id, input, before, now }: Word): Promise<void> {
  await writeRow(tx, practiceId, { id, input, isNew: before === null, more: before === null ? { source: 'client' } : {} })
  if (before !== null) return
  const task = { kind: 'verify-coverage', forRole: 'front-desk', dueAt: now, subjectId: id, params: { program: input.program } } as const
  await insertTask(tx, { practiceId, clientId: input.clientId, ...task })
}

async function problemOf(
  tx: Tx,
  actor: ActorFor<'coverage.save'>,
  input: Input,
  before: Row | null,
): Promise<Record<string, string[]> | null> {
  if (input.id && before?.clientId !== input.clientId) return { form: ['There is no such coverage.'] }
  if (input.payerId) {
    const payer = await loadPayer(tx, actor.practiceId, input.payerId)
    if (!payer || payer.program !== input.program) return { payerId: ['This payer is of another kind. Choose one from the list.'] }
  }
  return actor.role === 'client' ? problemOfWord(input, before) : null
}

/** What a client may not say by themselves. */
function problemOfWord(input: Input, before: Row | null): Record<string, string[]> | null {
  if (before === null) {
    const open = input.status === 'active' || (input.status === 'pending' && isMedicaidProgram(input.program))
    return open ? null : { status: ['Choose active, or pending for Medicaid that you have applied for.'] }
  }
  if (before.endsOn?.getTime() !== toDayOrNull(input.endsOn)?.getTime()) return { endsOn: ['Ask the front desk to end this coverage.'] }
  const startsElsewhere = before.startsOn.getTime() !== toDay(input.startsOn).getTime()
  const isOther = before.program !== input.program || before.status !== input.status || startsElsewhere
  const isVerified = before.source === 'desk' || before.verifiedAt !== null
  const paysOtherwise = before.priority !== input.priority || before.payerId !== input.payerId || before.inNetwork !== input.inNetwork
  return isOther || (isVerified && paysOtherwise)
    ? { form: ['Ask the front desk to change this. You can correct its numbers and names here.'] }
    : null
}
