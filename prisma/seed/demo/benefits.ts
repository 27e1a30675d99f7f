import { answerCoverage } from '../../../lib/commands/coverage/answer-coverage.ts'
import { assessSlidingFee } from '../../../lib/commands/coverage/assess-sliding-fee.ts'
import { recordAuthorization } from '../../../lib/commands/coverage/record-authorization.ts'
import { saveCoverage } from '../../../lib/commands/coverage/save-coverage.ts'
import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import { toDay } from '../../../lib/data/dates.ts'
import { loadAccounts } from '../../../lib/data/records/accounts.ts'
import { loadCoverages } from '../../../lib/data/records/coverages.ts'
import type { SettledLine } from '../../../lib/domain/billing/account-types.ts'
import { planYearOf } from '../../../lib/domain/billing/plan-year.ts'
import { settleAccount } from '../../../lib/domain/billing/settle-account.ts'
import type { CoverageProgram } from '../../../lib/domain/coverage/program.ts'
import { addDays, addMonths, type LocalDate } from '../../../lib/domain/time/local.ts'
import { demoPayerId } from '../demo-payers.ts'
import { asSetUp } from '../support.ts'
import { coverageOf, type DemoBenefit } from './coverages.ts'
import type { Lived, Someone } from './someone.ts'

/** The client says how they are covered, and the desk verifies it. */
export async function isCovered({ practice, does }: Lived, { client, clientId, person }: Someone, index: number): Promise<void> {
  const { program, payer, status = 'active', second } = coverageOf(person.covered)
  const row = (of: CoverageProgram, from: string | null, priority: number) => ({
    id: null,
    clientId,
    program: of,
    payerId: from === null ? null : demoPayerId(from),
    status,
    priority,
    planName: null,
    memberId: from === null ? null : `DEMO-${1_000 + index}${priority > 1 ? '-B' : ''}`,
    groupNumber: null,
    relation: 'self',
    insuredName: null,
    startsOn: addDays(practice.today, -420),
    endsOn: '',
    inNetwork: true,
  })
  const says = async (of: CoverageProgram, from: string | null, priority: number) => {
    const { coverageId } = await does(client, saveCoverage, row(of, from, priority))
    await does(practice.actors.frontDesk, answerCoverage, { coverageId, isCovered: true })
  }
  await says(program, payer, 1)
  if (second) await says(second.program, second.payer, 2)
}

const coverageIdOf = ({ practice: { id: practiceId } }: Lived, { clientId }: Someone, priority = 1): Promise<string> =>
  asSetUp(
    practiceId,
    async (tx) => (await tx.coverage.findFirstOrThrow({ where: { practiceId, clientId, priority }, select: { id: true } })).id,
  )

/** Claims take the plan about this long: what is younger is not in its numbers yet. */
const PROCESSED_AFTER_DAYS = 14

/** The desk asks the plan, and writes down what it said today. Plans are asked again before each cycle, as an answer holds for thirty days. */
export async function verifiesBenefits(lived: Lived, someone: Someone): Promise<void> {
  const { benefit, second, newYearDaysAgo } = coverageOf(someone.person.covered)
  const on = lived.today()
  const newYear = newYearDaysAgo === undefined ? null : addDays(lived.practice.today, -newYearDaysAgo)
  if (!benefit || (newYear !== null && on >= newYear && (await wasAskedLately(lived, someone)))) return
  const { yearlyDeductible = '', yearlyOutOfPocket = '', ...first } = benefit
  const planYearStartsOn = newYear === null ? (`${on.slice(0, 4)}-01-01` as LocalDate) : addMonths(newYear, -12)
  const said = {
    ...first,
    yearlyDeductible,
    yearlyOutOfPocket,
    familyDeductibleLeft: '',
    copayAfterDeductible: false,
    familyOutOfPocketLeft: '',
    planYearStartsOn,
    verifiedOn: on,
    source: someone.chance.oneOf(['phone', 'portal', '271']),
    saidBy: null,
    reference: `REF ${on.replaceAll('-', '')}`,
  }
  const ask = async (priority: number, more: object) =>
    lived.does(lived.practice.actors.frontDesk, verifyBenefit, {
      ...said,
      ...more,
      coverageId: await coverageIdOf(lived, someone, priority),
    })
  await ask(1, await leftByNow(lived, someone, { benefit, since: planYearOf(planYearStartsOn, on) }))
  if (second) await ask(2, {})
}

/** An answer that will hold for the visits of a cycle that is about to begin. */
const wasAskedLately = ({ practice: { id: practiceId }, today }: Lived, { clientId }: Someone): Promise<boolean> =>
  asSetUp(
    practiceId,
    async (tx) => (await tx.benefit.count({ where: { clientId, verifiedOn: { gte: toDay(addDays(today(), -20)) } } })) > 0,
  )

type Year = { readonly benefit: DemoBenefit; readonly since: LocalDate }

/** What is left of a year the plan was asked about before: less what it has processed of our claims since. */
async function leftByNow(lived: Lived, someone: Someone, { benefit, since }: Year): Promise<object> {
  const { id: practiceId } = lived.practice
  const on = lived.today()
  const coverageId = await coverageIdOf(lived, someone)
  const until = addDays(on, -PROCESSED_AFTER_DAYS)
  const processed = await asSetUp(practiceId, async (tx) => {
    const coverages = await loadCoverages(tx, practiceId, someone.clientId)
    const wasAsked = coverages.find(({ id }) => id === coverageId)?.answers.some(({ saidOn }) => saidOn >= since)
    const account = (await loadAccounts(tx, practiceId, [someone.clientId])).get(someone.clientId) ?? []
    const isProcessed = ({ line }: SettledLine) => line.coverageId === coverageId && line.on >= since && line.on <= until
    return wasAsked ? settleAccount(account, coverages).filter(isProcessed) : []
  })
  const drawn = (of: (line: SettledLine) => number) => processed.reduce((sum, line) => sum + of(line), 0)
  const less = (dollars: string, cents: number) => (Math.max(0, Number(dollars) * 100 - cents) / 100).toFixed(2)
  if (processed.length === 0) return {}
  return {
    deductibleLeft: less(
      benefit.deductibleLeft,
      drawn((line) => line.deductible),
    ),
    outOfPocketLeft: less(
      benefit.outOfPocketLeft,
      drawn((line) => line.deductible + line.coinsurance + line.copay - line.capped),
    ),
    countsUntil: until,
    counted: processed.map(({ line: { id } }) => id),
  }
}

/** What the plan or the VA granted, or was asked for. */
export async function isAuthorized(lived: Lived, someone: Someone, index: number): Promise<void> {
  const { authorization, program } = coverageOf(someone.person.covered)
  if (!authorization) return
  const on = lived.today()
  const isVa = program === 'va'
  await lived.does(lived.practice.actors.frontDesk, recordAuthorization, {
    id: null,
    coverageId: await coverageIdOf(lived, someone),
    kind: isVa ? 'va_referral' : 'prior',
    status: authorization.status,
    number: authorization.status === 'approved' ? `${isVa ? 'VA00' : 'PA'}${410_200 + index}` : null,
    codes: '90837, 90853',
    granted: authorization.granted,
    startsOn: on,
    endsOn: addDays(on, authorization.days),
    note: isVa ? 'Six cycles of psychotherapy, three visits each.' : null,
  })
}

/** The household is put on the sliding scale. Decisions of the demo begin in 2026, with the guidelines of that year. */
export async function isAssessed(lived: Lived, { person, clientId }: Someone): Promise<void> {
  if (!person.income || lived.today() < '2026-01-15') return
  const [householdSize, dollars] = person.income
  const said = { clientId, householdSize, annualIncome: String(dollars), attested: true, proof: 'Pay stubs of two months' }
  await lived.does(lived.practice.actors.frontDesk, assessSlidingFee, said)
}
