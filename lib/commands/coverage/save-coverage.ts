import 'server-only'
import type { z } from 'zod'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { lockClient } from '../../data/records/clients.ts'
import { insertCoverage, loadCoverageRow, updateCoverage } from '../../data/records/coverages.ts'
import { loadPayer } from '../../data/records/prices.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { isMedicaidProgram } from '../../domain/coverage/program.ts'
import { newId } from '../../ids.ts'
import { saveCoverageInput } from '../../inputs/coverage/save-coverage.ts'
import { billWaitingDays } from '../billing/bill-waiting.ts'
import { accept, command, reject } from '../command.ts'
import { askForCoverageWork } from './ask-for-coverage-work.ts'
import { type TakenBack, takeBackWalledDays } from './retro-reversal.ts'

type Input = z.output<typeof saveCoverageInput>
export type SavedCoverage = { readonly coverageId: string } & TakenBack

/**
 * Saves a coverage of a client. One that puts past days behind the Medicaid or VA wall takes back what they were charged and opens the
 * refund in the same transaction (decision 27); what the desk's word lets be billed is billed. A client adds what they have and mends its
 * numbers; ending it is for the front desk.
 */
export const saveCoverage = command({
  name: 'coverage.save',
  input: saveCoverageInput as unknown as z.ZodType<Input>,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const isOwn = actor.role !== 'client' || actor.clientId === input.clientId
    if (!isOwn || !(await lockClient(tx, practiceId, input.clientId))) return reject({ form: ['There is no such client.'] })
    const problem = await problemOf(tx, actor, input)
    if (problem) return reject(problem)
    const id = input.id ?? newId()
    const { status, program, priority, startsOn, endsOn } = input
    const back = await takeBackWalledDays(tx, {
      practiceId,
      clientId: input.clientId,
      coverage: { id, status, program, priority, startsOn, endsOn },
      now,
      postedBy: actor.userId,
    })
    const { id: _id, ...columns } = input
    const row = { ...columns, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }
    if (input.id) await updateCoverage(tx, practiceId, id, row)
    else await insertCoverage(tx, practiceId, id, row)
    await askForCoverageWork(tx, { practiceId, clientId: input.clientId, coverageId: id, now, back })
    const unbilled = actor.role === 'client' ? [] : await billWaitingDays(tx, { actor, now, of: { clientId: input.clientId } })
    const value: SavedCoverage = { coverageId: id, ...back }
    const details = { program, status, takenBackDays: [...back.days], refundCents: back.refundCents }
    return accept(value, { clientId: input.clientId, objectId: id, details }, unbilled)
  },
})

async function problemOf(tx: Tx, actor: ActorFor<'coverage.save'>, input: Input): Promise<Record<string, string[]> | null> {
  const { practiceId } = actor
  const before = input.id ? await loadCoverageRow(tx, practiceId, input.id) : null
  if (input.id && before?.clientId !== input.clientId) return { form: ['There is no such coverage.'] }
  if (input.payerId) {
    const payer = await loadPayer(tx, practiceId, input.payerId)
    if (!payer || payer.program !== input.program) return { payerId: ['This payer is of another kind. Choose one from the list.'] }
  }
  if (actor.role !== 'client') return null
  const startsElsewhere = before !== null && before.startsOn.getTime() !== toDay(input.startsOn).getTime()
  const changes = before !== null && (before.program !== input.program || before.status !== input.status || startsElsewhere)
  if (changes) return { form: ['Ask the front desk to change this. You can correct its numbers and names here.'] }
  const ends = before !== null && before.endsOn?.getTime() !== toDayOrNull(input.endsOn)?.getTime()
  if (ends) return { endsOn: ['Ask the front desk to end this coverage.'] }
  const open = input.status === 'active' || (input.status === 'pending' && isMedicaidProgram(input.program))
  return before !== null || open ? null : { status: ['Choose active, or pending for Medicaid that you have applied for.'] }
}
