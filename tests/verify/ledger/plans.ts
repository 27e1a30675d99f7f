import { saveCoverage } from '../../../lib/commands/coverage/save-coverage.ts'
import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import { saveAllowedAmount } from '../../../lib/commands/practice/save-allowed-amount.ts'
import { saveRate } from '../../../lib/commands/practice/save-rate.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { CoverageProgram } from '../../../lib/domain/coverage/program.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done } from '../../support/clinic.ts'
import type { SeenCoverage } from './books.ts'
import { type Act, give, type History, today, Violation } from './history.ts'
import { answerOf, type Plan } from './situations.ts'

const half = (dollars: string) => String(Number(dollars) / 2)

/** What is left of a plan's year by an answer: all of it, half, or nothing of the deductible. */
function leftBy(plan: Plan, way: number): Plan {
  if (way === 1) return { ...plan, deductible: half(plan.deductible), outOfPocket: half(plan.outOfPocket) }
  return way === 2 ? { ...plan, deductible: '0' } : plan
}

const aPlan: Plan = { deductible: '150', outOfPocket: '600', coinsurancePercent: 10, copay: '', copayAfterDeductible: false }

/** The desk asks the first plan again and writes down what it says. */
async function askAgain(history: History, way: number): Promise<void> {
  const { client, situation, office } = history
  const { coverageId } = client
  if (!coverageId) return
  const plan = situation.plan ?? aPlan
  const on = today(history)
  const input = (of: TestClient) =>
    answerOf(of.coverageId ?? '', plan, { verifiedOn: on, fromOn: way === 3 ? addDays(on, -14) : on }, leftBy(plan, way))
  const { frontDesk } = office.clinic
  const outcome = await give(history, verifyBenefit, input(client), frontDesk.actor)
  if (outcome.status !== 'done') return
  const tell = async (other: TestClient, now: Date) =>
    void (await done(office.clinic.run(verifyBenefit, input(other), frontDesk.actor, now)))
  history.facts.push({ name: `the plan was asked on ${on} (${way})`, isSigning: false, tell })
}

type Row = Partial<SeenCoverage> & { readonly program: CoverageProgram; readonly startsOn: string; readonly memberId?: string }

/** A coverage as the form sends it. */
const rowOf = (clinic: Clinic, clientId: string, row: Row) => ({
  id: row.id ?? null,
  clientId,
  program: row.program,
  payerId: row.program === 'self_pay' ? '' : clinic.payers[row.program],
  status: row.status ?? 'active',
  priority: row.priority ?? 1,
  planName: 'Plan One',
  memberId: row.memberId ?? 'M-1',
  groupNumber: null,
  relation: 'self',
  insuredName: null,
  startsOn: row.startsOn,
  endsOn: row.endsOn ?? '',
  inNetwork: row.inNetwork ?? true,
})

const save = (history: History, row: Row, actor: Actor = history.office.clinic.frontDesk.actor) =>
  give(history, saveCoverage, rowOf(history.office.clinic, history.client.id, row), actor)

const seen = (history: History, program: CoverageProgram) => history.books.coverages.find((row) => row.program === program)

const starts = ['2026-11-01', '2026-12-05', '2026-12-20'] as const

/** Medicaid or the VA from a day gone by, told by the desk or by the client herself. */
const comesLate = (program: 'medicaid' | 'va', who: 'desk' | 'client') => async (history: History, way: number) => {
  if (seen(history, program)) return
  const { clinic } = history.office
  const actor = who === 'desk' ? clinic.frontDesk.actor : history.client.actor
  const status = way >= starts.length ? 'pending' : 'active'
  await save(history, { program, status, priority: 2, startsOn: starts[way % starts.length] ?? starts[0] }, actor)
}

/** It was no coverage after all. */
const isDenied = (program: 'medicaid' | 'va') => async (history: History) => {
  const row = seen(history, program)
  if (row && row.status !== 'denied') await save(history, { ...row, status: 'denied' })
}

/** The first coverage is corrected after its days were billed: a number, the network, a last day, its first day. */
async function editFirst(history: History, way: number): Promise<void> {
  const row = history.books.coverages.find(({ id }) => id === history.client.coverageId)
  if (!row) return
  const { transactions } = history.books
  const edits: readonly Partial<Row>[] = [
    { memberId: 'M-2' },
    { inNetwork: !row.inNetwork },
    { status: 'ended', endsOn: '2026-12-10' },
    { startsOn: '2026-12-05' },
    { status: 'active', endsOn: null, startsOn: '2026-01-01' },
  ]
  await save(history, { ...row, ...edits[way] })
  // Under another number nobody else is on the plan any more: what the family drew of it together counts for each alone.
  const isAlone = !history.sibling && history.books.unbilled.length === 0
  if (way === 0 && isAlone && history.books.transactions !== transactions) throw new Violation('another member number moved money')
}

/** A second plan comes: asked at once, or not. */
async function secondPlan(history: History, way: number): Promise<void> {
  if (history.books.coverages.some(({ priority }) => priority === 2)) return
  const outcome = await save(history, { program: 'commercial', priority: 2, startsOn: starts[way % starts.length] ?? starts[0] })
  if (outcome.status === 'done' && way >= starts.length) await askSecond(history)
}

async function askSecond(history: History): Promise<void> {
  const second = history.books.coverages.find(({ priority, program }) => priority === 2 && program === 'commercial')
  if (!second) return
  const on = today(history)
  await give(
    history,
    verifyBenefit,
    answerOf(second.id, aPlan, { verifiedOn: on, fromOn: '2026-11-20' }),
    history.office.clinic.frontDesk.actor,
  )
}

const fees = ['210.00', '190.00'] as const

/** What the practice charges, or what the payer allows, is another from today or tomorrow on. */
async function feeChanges(history: History, way: number): Promise<void> {
  const { clinic } = history.office
  const effectiveFrom = addDays(today(history), way % 2)
  const amount = fees[Math.floor(way / 2) % 2] ?? fees[0]
  if (way < 4) await give(history, saveRate, { code: '90837', fee: amount, effectiveFrom }, clinic.admin.actor)
  else {
    const allowed = { payerId: clinic.payers.commercial, code: '90837', allowed: way % 2 === 0 ? '150.00' : '170.00', effectiveFrom }
    await give(history, saveAllowedAmount, allowed, clinic.admin.actor)
  }
}

/** A few days pass, or the new year has come. */
async function timePasses(history: History, way: number): Promise<void> {
  const until = way === 0 ? new Date(history.now.getTime() + 86_400_000) : new Date('2027-01-20T16:00:00Z')
  if (until > history.now) history.now = until
  history.lines.push(`it is ${today(history)}`)
}

export const plans: readonly Act[] = [
  { name: 'the plan is asked again', weight: 12, ways: 4, do: askAgain },
  { name: 'Medicaid comes late, says the desk', weight: 5, ways: 6, do: comesLate('medicaid', 'desk') },
  { name: 'Medicaid comes late, says the client', weight: 3, ways: 6, do: comesLate('medicaid', 'client') },
  { name: 'the VA comes late', weight: 4, ways: 6, do: comesLate('va', 'desk') },
  { name: 'Medicaid is denied', weight: 3, follows: ['Medicaid comes late, says the desk'], do: isDenied('medicaid') },
  { name: 'the VA is denied', weight: 2, follows: ['the VA comes late'], do: isDenied('va') },
  { name: 'the first coverage is corrected', weight: 8, ways: 5, do: editFirst },
  { name: 'a second plan comes', weight: 5, ways: 6, do: secondPlan },
  { name: 'the second plan is asked', weight: 4, follows: ['a second plan comes'], do: askSecond },
  { name: 'a fee changes', weight: 5, ways: 6, do: feeChanges },
  { name: 'time passes', weight: 10, ways: 2, do: timePasses },
]
