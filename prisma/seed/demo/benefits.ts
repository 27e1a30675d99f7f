import { assessSlidingFee } from '../../../lib/commands/coverage/assess-sliding-fee.ts'
import { recordAuthorization } from '../../../lib/commands/coverage/record-authorization.ts'
import { saveCoverage } from '../../../lib/commands/coverage/save-coverage.ts'
import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import type { CoverageProgram } from '../../../lib/domain/coverage/program.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { demoPayerId } from '../demo-payers.ts'
import { asSetUp } from '../support.ts'
import { coverageOf } from './coverages.ts'
import type { Lived, Someone } from './someone.ts'

/** The client says how they are covered. */
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
  await does(client, saveCoverage, row(program, payer, 1))
  if (second) await does(client, saveCoverage, row(second.program, second.payer, 2))
}

const coverageIdOf = ({ practice: { id: practiceId } }: Lived, { clientId }: Someone, priority = 1): Promise<string> =>
  asSetUp(
    practiceId,
    async (tx) => (await tx.coverage.findFirstOrThrow({ where: { practiceId, clientId, priority }, select: { id: true } })).id,
  )

/** The desk asks the plan, and writes down what it said today. Plans are asked again before each cycle, as an answer holds for thirty days. */
export async function verifiesBenefits(lived: Lived, someone: Someone): Promise<void> {
  const { benefit, second } = coverageOf(someone.person.covered)
  if (!benefit) return
  const on = lived.today()
  const said = {
    ...benefit,
    familyDeductibleLeft: '',
    copayAfterDeductible: false,
    familyOutOfPocketLeft: '',
    planYearStartsOn: `${on.slice(0, 4)}-01-01`,
    verifiedOn: on,
    source: someone.chance.oneOf(['phone', 'portal', '271']),
    reference: `REF ${on.replaceAll('-', '')}`,
  }
  for (const priority of second ? [1, 2] : [1]) {
    const coverageId = await coverageIdOf(lived, someone, priority)
    await lived.does(lived.practice.actors.frontDesk, verifyBenefit, { ...said, coverageId })
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
