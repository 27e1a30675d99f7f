import 'server-only'
import type { z } from 'zod'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { countChargesTo } from '../../data/records/accounts.ts'
import { insertBenefit, isStandingAnswer } from '../../data/records/benefits.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverageRow, loadCoverages, onFileOf, updateCoverage } from '../../data/records/coverages.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { finishTasksOfKind } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleTwoFirstPlans } from '../../domain/coverage/rule-two-first-plans.ts'
import { rulingOf } from '../../domain/finding.ts'
import { toCents } from '../../domain/money.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { verifyBenefitInput } from '../../inputs/coverage.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { accept, command, decline, reject } from '../command.ts'
import { followCoverage } from './follow-coverage.ts'

type Input = z.output<typeof verifyBenefitInput>

/**
 * Writes down what a plan said a client's benefits are, and settles everything the plan was billed again by it. Earlier answers
 * stay: a new one holds from its day on, a correction takes the place of the answer it names, back to that one's first day. Whoever
 * asked the plan about a coverage that only the client had told of has verified it by that.
 */
export const verifyBenefit = command({
  name: 'benefit.verify',
  input: verifyBenefitInput as unknown as z.ZodType<Input>,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const coverage = await loadCoverageRow(tx, practiceId, input.coverageId)
    const practice = await loadPractice(tx, practiceId)
    if (!coverage || !practice) return reject({ form: ['There is no such coverage.'] })
    if (coverage.program === 'self_pay') return reject({ form: ['Nobody has to be asked: this client pays without insurance.'] })
    const today = localDateOf(now, practice.timeZone)
    if (input.verifiedOn > today) return reject({ verifiedOn: ['Enter today or an earlier day.'] })
    const { clientId } = coverage
    await lockClient(tx, practiceId, clientId)
    const wrong = { ...moreThanAYear(input), ...(await wrongReferences(tx, practiceId, input)) }
    if (Object.keys(wrong).length > 0) return reject(wrong)
    const isOwnWord = coverage.source === 'client' && coverage.verifiedAt === null
    const onFile = onFileOf(coverage)
    const equal = isOwnWord ? ruleTwoFirstPlans(onFile, await loadCoverages(tx, practiceId, clientId)) : []
    if (equal.length > 0) return decline(rulingOf(equal, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { clientId })
    const inNetwork = input.inNetwork ?? coverage.inNetwork
    const id = await insertBenefit(tx, practiceId, {
      ...columnsOf(input),
      ...{ inNetwork, coverageId: coverage.id, clientId, allowedOutside: inNetwork ? {} : allowedIn(input) },
    })
    const asked = { doneBy: actor.userId, now, outcome: 'Asked.' }
    await finishTasksOfKind(tx, { practiceId, clientId, kind: 'second-plan', subjectId: coverage.id }, asked)
    const trace = { clientId, objectId: id, details: { coverageId: coverage.id, source: input.source } }
    if (!isOwnWord) {
      await settleAgain(tx, { practiceId, clientId, serviceOn: today, now, postedBy: actor.userId })
      return accept({ benefitId: id }, trace)
    }
    const write = () => updateCoverage(tx, practiceId, coverage.id, { verifiedAt: now, verifiedBy: actor.userId })
    const { unbilled } = await followCoverage(tx, { actor, clientId, coverage: onFile, now, write })
    return accept({ benefitId: id }, trace, unbilled)
  },
})

/** More cannot be left of a year than it began with. */
function moreThanAYear(input: Input): Record<string, string[]> {
  const pairs = [
    ['yearlyDeductible', input.deductibleLeft, input.yearlyDeductible],
    ['yearlyFamilyDeductible', input.familyDeductibleLeft, input.yearlyFamilyDeductible],
    ['yearlyOutOfPocket', input.outOfPocketLeft, input.yearlyOutOfPocket],
    ['yearlyFamilyOutOfPocket', input.familyOutOfPocketLeft, input.yearlyFamilyOutOfPocket],
  ] as const
  const wrong = pairs.filter(([, left, yearly]) => left !== null && yearly !== null && left > yearly)
  return Object.fromEntries(wrong.map(([name]) => [name, ['More is left than the whole year has. One of the two is mistyped.']]))
}

/** What an answer corrects and counts is this coverage's own, and was there when the plan spoke. */
async function wrongReferences(tx: Tx, practiceId: string, input: Input): Promise<Record<string, string[]>> {
  const { coverageId, corrects, counted, countsUntil, verifiedOn } = input
  const known = corrects === null || (await isStandingAnswer(tx, practiceId, { coverageId, id: corrects }))
  const lines = await countChargesTo(tx, practiceId, { coverageId, ids: counted })
  return {
    ...(!known && { corrects: ['That answer is not there any more, or was corrected already. Reload the page.'] }),
    ...(lines < new Set(counted).size && { counted: ['One of these charges is not this plan’s any more. Reload the page.'] }),
    ...(countsUntil !== null && countsUntil > verifiedOn && { countsUntil: ['The plan cannot have counted what came after the call.'] }),
  }
}

/** What was said of each code; a contract says it of care in the network. */
const allowedIn = ({ allowedOutside }: Input) =>
  Object.fromEntries(allowedOutside.flatMap(({ code, amount }) => (amount === null ? [] : [[code, toCents(amount)] as const])))

const columnsOf = (input: Input) => ({
  deductibleLeftCents: input.deductibleLeft,
  familyDeductibleLeftCents: input.familyDeductibleLeft,
  coinsuranceBasisPoints: Math.round(input.coinsurancePercent * 100),
  copayCents: input.copay,
  copayAfterDeductible: input.copayAfterDeductible,
  outOfPocketLeftCents: input.outOfPocketLeft,
  familyOutOfPocketLeftCents: input.familyOutOfPocketLeft,
  planYearStartsOn: toDayOrNull(input.planYearStartsOn),
  yearlyDeductibleCents: input.yearlyDeductible,
  yearlyFamilyDeductibleCents: input.yearlyFamilyDeductible,
  yearlyOutOfPocketCents: input.yearlyOutOfPocket,
  yearlyFamilyOutOfPocketCents: input.yearlyFamilyOutOfPocket,
  videoCoinsuranceBasisPoints: input.videoCoinsurancePercent === null ? null : Math.round(input.videoCoinsurancePercent * 100),
  videoCopayCents: input.videoCopay,
  videoCopayAfterDeductible: input.videoCopayAfterDeductible,
  medicalCoinsuranceBasisPoints: input.medicalCoinsurancePercent === null ? null : Math.round(input.medicalCoinsurancePercent * 100),
  medicalCopayCents: input.medicalCopay,
  medicalCopayAfterDeductible: input.medicalCopayAfterDeductible,
  verifiedOn: toDay(input.verifiedOn),
  fromOn: toDay(input.fromOn ?? input.verifiedOn),
  correctsId: input.corrects,
  countsUntil: toDayOrNull(input.countsUntil),
  countedChargeIds: [...new Set(input.counted)],
  source: input.source,
  saidBy: input.saidBy,
  reference: input.reference,
})
