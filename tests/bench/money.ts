import pg from 'pg'
import { takePayment } from '../../lib/commands/billing/take-payment.ts'
import { signNote } from '../../lib/commands/notes/sign-note.ts'
import type { AccountLine } from '../../lib/domain/billing/account-types.ts'
import { traceOf } from '../../lib/domain/billing/money-trace.ts'
import type { CoverageForEstimate } from '../../lib/domain/billing/payer-situation.ts'
import { settleAccount, settleAmong } from '../../lib/domain/billing/settle-account.ts'
import { payerFlagsOf } from '../../lib/domain/coverage/payer-flags.ts'
import { toCents } from '../../lib/domain/money.ts'
import { addDays, type LocalDate, type LocalTime } from '../../lib/domain/time/local.ts'
import { done } from '../support/clinic.ts'
import { finish, isQuick, median, processorTime, report } from '../support/figures.ts'
import { signing, written } from '../verify/ledger/notes.ts'
import { openOffice } from '../verify/ledger/office.ts'
import { type PlainLine, plainShares, prepareSigning, signByReference } from './references/money.ts'

/** `bench -- money [--quick] [--json]`: what prices and money cost, as ratios to plain references measured in the same run. */
const name = 'money'

const [DEDUCTIBLE, OUT_OF_POCKET] = [85_000, 160_000]
const FIRST = '2026-01-05' as LocalDate
const noLimit = { deductible: null, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null }
const twentyPercent = { kind: 'coinsurance', rate: 2_000 } as const

const coverage: CoverageForEstimate = {
  ...{
    id: 'plan',
    payerId: 'payer',
    program: 'commercial',
    status: 'active',
    priority: 1,
    startsOn: '2026-01-01',
    endsOn: null,
    network: 'in',
  },
  flags: payerFlagsOf('commercial'),
  answers: [
    {
      ...{
        id: 'answer',
        from: '2026-01-01',
        corrects: null,
        saidOn: '2026-01-01',
        countsUntil: null,
        counted: new Set(),
        yearStartsOn: null,
      },
      left: { ...noLimit, deductible: toCents(DEDUCTIBLE), outOfPocket: toCents(OUT_OF_POCKET) },
      yearly: noLimit,
      costShare: { office: twentyPercent, video: twentyPercent, medical: twentyPercent },
    },
  ],
  contract: ['90834', '90837', '90853'].map((code, index) => ({
    code,
    cents: toCents([14_000, 16_000, 5_500][index] ?? 0),
    from: '2025-01-01',
    to: null,
  })),
}

/** So many visits of one year, one a week, three kinds in turn. */
const linesOf = (count: number): AccountLine[] =>
  Array.from({ length: count }, (_, index) => {
    const on = addDays(FIRST, index * 7)
    const code = ['90837', '90834', '90853'][index % 3] ?? '90837'
    return {
      ...{ id: `line ${index}`, coverageId: 'plan', on, startedAt: new Date(`${on}T16:00:00Z`), code, units: 1, placeOfService: '11' },
      charge: toCents({ '90837': 20_000, '90834': 17_500 }[code] ?? 8_000),
      medicare: { status: 'neither', privateContractSignedOn: null },
    }
  })

const plainly = (lines: readonly AccountLine[]): PlainLine[] => lines.map(({ on, code, charge }, number) => ({ on, number, code, charge }))

const plan = {
  ...{ startsOn: '2026-01-01', endsOn: null, contract: coverage.contract },
  ...{ deductible: DEDUCTIBLE, outOfPocket: OUT_OF_POCKET, basisPoints: 2_000 },
}

const rounds = isQuick ? 9 : 25

/** A portal runs for weeks: both are compiled before they are measured. */
const WARM = 4_000

/** Reference, product, reference, in each round. */
function ratioOf(product: () => unknown, reference: () => unknown): number {
  const times = 200
  for (const warm of [product, reference]) processorTime(warm, WARM)
  const ratios = Array.from({ length: rounds }, () => {
    const before = processorTime(reference, times)
    const ours = processorTime(product, times)
    return ours / ((before + processorTime(reference, times)) / 2)
  })
  return median(ratios)
}

function prices(): void {
  const lines = linesOf(40)
  const [billed, planned] = [lines.slice(0, 22), lines.slice(22)]
  const plain = plainly(lines)
  const estimate = () => settleAmong(billed, planned, [coverage])
  const shares = plainShares(plain, [plan])
  const isSame =
    settleAccount(lines, [coverage])
      .map(({ client }) => client)
      .join() === shares.map(({ client }) => client).join()
  const what = 'a regimen of six cycles behind 22 visits that were billed'
  const ratio = (product: () => unknown) => (isSame ? ratioOf(product, () => plainShares(plain, [plan])) : Number.NaN)
  const common = { name, unit: 'x', better: 'lower' } as const
  const metric = 'ratio to the same steps written plainly'
  report({ ...common, case: `estimate: ${what}`, metric, value: ratio(estimate), goal: 3, limit: 3 })
  report({
    ...common,
    case: `estimate with every step told: ${what}`,
    metric,
    value: ratio(() => traceOf(estimate())),
    goal: 10,
    limit: 10,
  })
  const year = median(Array.from({ length: rounds }, () => processorTime(() => settleAccount(lines, [coverage]), 20)))
  report({ ...common, case: 'a year of 40 lines', metric: 'settled', value: year, unit: 'ms', goal: 5, limit: 5 })
}

const NOW = new Date('2026-12-29T23:00:00Z')
const office = await openOffice()

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Product and reference sign notes of their own clients, in turns. Every client has a few visits, as in a clinic. */
async function signings(): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await admin.connect()
  await app.connect()
  await prepareSigning(admin)
  const { clinic } = office
  const { therapist, practiceId } = clinic
  let clients = 0
  const notes = async (count: number) => {
    const client = await clinic.client({ deductibleLeftCents: 100_000 })
    const place = clients
    clients += 1
    // Nobody's hour is another's: a therapist signs no two notes of one time.
    const visit = (index: number) => ({
      on: addDays('2026-11-24' as LocalDate, index * 4 + (place % 4)),
      at: `${String(8 + Math.floor(place / 4)).padStart(2, '0')}:00` as LocalTime,
      minutes: 55,
      kind: 'follow_up' as const,
      therapist,
    })
    const made: string[] = []
    for (let index = 0; index < count; index += 1) made.push((await written(clinic, client, visit(index), NOW)).noteId)
    return made
  }
  const of = { practiceId, userId: therapist.userId, clinicianId: therapist.clinicianId }
  const [warmUp, each] = [6, 8]
  const ratios: number[] = []
  const times: number[] = []
  for (let client = 0; client < warmUp + (isQuick ? 4 : 12); client += 1) {
    const [ours, theirs] = [await notes(each), await notes(each * 2)]
    // A server that has run for a while knows how its rows are spread; this one was made a minute ago.
    await admin.query('ANALYZE')
    for (const [index, noteId] of ours.entries()) {
      const byReference = (place: number) => timedAsync(() => signByReference(app, { ...of, noteId: theirs[place] ?? '' }, 3_200))
      const before = await byReference(index * 2)
      const product = await timedAsync(() => done(clinic.run(signNote, signing(noteId), therapist.actor, NOW)))
      const after = await byReference(index * 2 + 1)
      if (client < warmUp) continue
      ratios.push(product / ((before + after) / 2))
      times.push(product)
    }
  }
  await admin.end()
  await app.end()
  const what = `signing a note, one at a time, ${ratios.length} notes (median ${Math.round(median(times))} ms)`
  const metric = 'ratio to one SQL function writing the same rows'
  report({ name, case: what, metric, value: median(ratios), unit: 'x', goal: 3, limit: 3, better: 'lower' })
}

/** Sixteen people take money of one client at one moment. */
async function payments(): Promise<void> {
  const { clinic } = office
  const client = await clinic.client()
  let lost = 0
  for (let round = 0; round < (isQuick ? 3 : 20); round += 1) {
    const amounts = Array.from({ length: 16 }, (_, index) => 1_001 + index * 37 + round * 1_000)
    const outcomes = await Promise.all(
      amounts.map((cents) => {
        const cash = { clientId: client.id, amount: (cents / 100).toFixed(2), method: 'cash', reference: '', note: '' }
        return clinic.run(takePayment, cash, clinic.frontDesk.actor, NOW)
      }),
    )
    const taken = amounts.filter((_, index) => outcomes[index]?.status === 'done').reduce((sum, cents) => sum + cents, 0)
    lost += amounts.reduce((sum, cents) => sum + cents, 0) - taken
  }
  const [books] = await office.read<{ booked: number; credit: number; paid: number }>(
    `SELECT (SELECT coalesce(sum(cents), 0)::int FROM ledger_entry WHERE client_id = $1::uuid AND account = 'cash_clearing') AS booked,
      (SELECT coalesce(-sum(cents), 0)::int FROM ledger_balance WHERE client_id = $1::uuid AND account = 'client_credits') AS credit,
      (SELECT coalesce(sum(amount_cents), 0)::int FROM payment WHERE client_id = $1::uuid) AS paid`,
    [client.id],
  )
  const { booked = 0, credit = 0, paid = 0 } = books ?? {}
  const value = lost + Math.abs(booked - paid) + Math.abs(credit - paid)
  report({
    name,
    case: '16 payments at once to one client',
    metric: 'cents lost',
    value,
    unit: 'cents',
    goal: 0,
    limit: 0,
    better: 'lower',
  })
}

prices()
await signings()
await payments()
await office.close()
finish()
