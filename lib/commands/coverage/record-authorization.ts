import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import {
  insertAuthorization,
  loadStandingAuthorization,
  lockAuthorization,
  updateAuthorization,
} from '../../data/records/authorizations.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverageRow } from '../../data/records/coverages.ts'
import { flagsOfPayer, loadPayer } from '../../data/records/prices.ts'
import { finishTasksOfKind } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { isGranted, type VaStage } from '../../domain/coverage/authorization.ts'
import { payerFlagsOf } from '../../domain/coverage/payer-flags.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import { matches } from '../../domain/coverage/rule-authorization.ts'
import { ruleAuthorizationChange, ruleAuthorizationCut } from '../../domain/coverage/rule-authorization-change.ts'
import { type Finding, rulingOf, warn } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordAuthorizationInput } from '../../inputs/coverage.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { accept, command, decline, reject } from '../command.ts'
import { drawOnGrant } from './draw-again.ts'
import { uncoverVisits } from './uncover-visits.ts'

type Input = z.output<typeof recordAuthorizationInput>

/** Writes down what a payer granted: visits ahead that drew on nothing draw on it, and what it was billed is settled by it. Never fewer visits than are done, and where fewer than are booked the latest wait; a number of an odd shape is pointed out. */
export const recordAuthorization = command({
  name: 'authorization.record',
  input: recordAuthorizationInput as unknown as z.ZodType<Input>,
  standing: async (input, { actor: { practiceId }, tx }) =>
    input.id === null ? null : loadStandingAuthorization(tx, practiceId, input.id, Object.keys(input)),
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const coverage = await loadCoverageRow(tx, practiceId, input.coverageId)
    if (!coverage || !(await lockClient(tx, practiceId, coverage.clientId))) return reject({ form: ['There is no such coverage.'] })
    if ((input.kind === 'va_referral') !== (coverage.program === 'va'))
      return reject({ kind: ['A VA referral goes with VA coverage, a prior authorization with any other.'] })
    const before = input.id ? await lockAuthorization(tx, practiceId, input.id) : null
    if (input.id && before?.coverageId !== coverage.id) return reject({ form: ['There is no such authorization.'] })
    const standing = before && { status: before.status, vaStage: before.vaStage as VaStage | null }
    const vaStage = input.kind === 'va_referral' ? (input.vaStage ?? standing?.vaStage ?? null) : null
    const change = ruleAuthorizationChange({ before: standing, status: input.status, vaStage })
    if (change.length > 0)
      return decline(rulingOf(change, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), {
        clientId: coverage.clientId,
        objectId: input.id,
        details: { status: input.status },
      })

    const uncovered = before ? await uncoverVisits(tx, { practiceId, before, granted: input.granted }) : 0
    if (uncovered === null) return reject({ granted: [fewerThanTaken] })
    const { id: given, version: _, codes, startsOn, endsOn, ...rest } = input
    const id = given ?? newId()
    const columns = { ...rest, vaStage, clientId: coverage.clientId, codes, startsOn: toDay(startsOn), endsOn: toDay(endsOn) }
    if (given) await updateAuthorization(tx, practiceId, id, columns)
    else await insertAuthorization(tx, practiceId, id, columns)
    if (isGranted(input))
      await finishTasksOfKind(
        tx,
        { practiceId, clientId: coverage.clientId, kind: 'authorization-ended' },
        { doneBy: actor.userId, now, outcome: 'Granted again.' },
      )
    const serviceOn = localDateOf(now, await loadPracticeZone(tx, practiceId))
    await drawOnGrant(tx, { actor, clientId: coverage.clientId, fromOn: serviceOn, now })
    await settleAgain(tx, { practiceId, clientId: coverage.clientId, serviceOn, now, postedBy: actor.userId })
    const warnings = [...shapeOf(input.number, await patternOf(tx, practiceId, coverage)), ...ruleAuthorizationCut(uncovered)]
    const details = { kind: input.kind, status: input.status, granted: input.granted, warnings: warnings.map(({ code }) => code) }
    return accept({ authorizationId: id }, { clientId: coverage.clientId, objectId: id, details }, warnings)
  },
})

/** So few cannot have been granted. */
export const fewerThanTaken = 'More visits than that took place on it already.'

export async function patternOf(tx: Tx, practiceId: string, { payerId, program }: { payerId: string | null; program: CoverageProgram }) {
  const payer = payerId ? await loadPayer(tx, practiceId, payerId) : null
  return payer ? flagsOfPayer(payer).authorizationPattern : payerFlagsOf(program).authorizationPattern
}

export const shapeOf = (number: string | null, pattern: string | null): Finding[] =>
  number !== null && pattern !== null && !matches(pattern, number)
    ? [warn('AUTHORIZATION_NUMBER_SHAPE', ['va-community-care'], { params: { number } })]
    : []
