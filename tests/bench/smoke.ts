import pg from 'pg'
import { findStarts } from '../../lib/domain/scheduling/availability.ts'
import type { BookConsultInput } from '../../lib/inputs/consults.ts'
import { finish, isQuick, median, report } from '../support/figures.ts'
import { pageRender } from './page-render.ts'
import { bookByReference, prepareReference } from './references/booking.ts'
import { sweepStarts } from './references/sweep.ts'
import { calendarOf, hashOf, workload } from './references/workload.ts'

const { bookConsult } = await import('../../lib/commands/consults/book-consult.ts')
const { execute } = await import('../../lib/commands/command.ts')
const { openClinic, CLINIC_NOW } = await import('../support/clinic.ts')

const name = 'smoke'

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Reference, product, reference, in each of seven rounds; a round's ratio is the product over the mean of the two. */
function availability(): void {
  const work = workload(10, 30, 0.5)
  const query = { duration: 50, step: 15, buffer: 10 }
  const calendars = work.clinicians.map(calendarOf)
  const product = () =>
    findStarts({
      timeZone: 'UTC',
      stepMinutes: query.step,
      lengthMinutes: query.duration,
      from: work.from,
      to: work.to,
      now: work.from - 1_440,
      noticeMinutes: 0,
      horizonDays: 400,
      needs: [{ kind: 'clinician', anyOf: calendars, before: query.buffer, after: query.buffer }],
    })
  const reference = () => sweepStarts(work, query)
  const same = hashOf(product()) === hashOf(reference()) && hashOf(reference()) === 'dee4c7d0'
  const times = 50
  const many = (run: () => unknown) => timed(() => Array.from({ length: times }, run))
  many(product)
  many(reference)
  const ratios = Array.from({ length: 7 }, () => {
    const before = many(reference)
    const ours = many(product)
    return ours / ((before + many(reference)) / 2)
  })
  report({
    name,
    case: 'availability search 10x30, 50 % busy, 50 min',
    metric: 'ratio to the plain sweep',
    value: same ? median(ratios) : Number.NaN,
    unit: 'x',
    goal: 2,
    limit: 4,
    better: 'lower',
  })
}

const CALLS_A_DAY = 15
const DAY_MS = 86_400_000

/** The n-th free time: every twenty minutes of weekday mornings and noons. */
function callAt(n: number): Date {
  const weekday = Math.floor(n / CALLS_A_DAY)
  const days = Math.floor(weekday / 5) * 7 + (weekday % 5)
  return new Date(Date.parse('2026-11-30T15:00:00Z') + days * DAY_MS + (n % CALLS_A_DAY) * 1_200_000)
}

async function booking(): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await admin.connect()
  await app.connect()
  await prepareReference(admin)
  const [clinic, other] = [await openClinic(), await openClinic()]
  const byReference = (number: number) =>
    bookByReference(app, {
      ...{ practiceId: other.practiceId, clinicianId: other.therapist.clinicianId, number },
      startsAt: new Date(Date.parse('2027-01-04T00:00:00Z') + number * 1_800_000),
    })
  const warmUp = 30
  const rounds = warmUp + (isQuick ? 30 : 200)
  const form = (n: number): BookConsultInput => ({
    name: 'Bench Bird',
    email: `bench-${n}@example.com`,
    phone: '555 555 0142',
    zip: '65203',
    state: 'MO',
    indication: 'anxiety',
    coverageType: 'not_sure',
    hasPrescriber: 'unknown',
    startsAt: callAt(n).toISOString(),
    openedAt: CLINIC_NOW.getTime() - 60_000,
  })
  const ratios: number[] = []
  const times: number[] = []
  let refused = 0
  for (let n = 0; n < rounds; n += 1) {
    const before = await timedAsync(() => byReference(n * 2))
    const ours = await timedAsync(async () => {
      const outcome = await execute(bookConsult, form(n), {
        actor: clinic.visitor,
        now: CLINIC_NOW,
        key: `bench-key-${String(n).padStart(10, '0')}`,
      })
      if (outcome.status !== 'done') refused += 1
    })
    const after = await timedAsync(() => byReference(n * 2 + 1))
    if (n < warmUp) continue
    ratios.push(ours / ((before + after) / 2))
    times.push(ours)
  }
  await admin.end()
  await app.end()
  report({
    name,
    case: `booking a consult through the command, one at a time, ${ratios.length} bookings (median ${median(times).toFixed(1)} ms), ${refused} refused`,
    metric: 'ratio to one SQL function writing the same rows',
    value: median(ratios),
    unit: 'x',
    goal: 3,
    limit: 6,
    better: 'lower',
  })
}

availability()
await booking()
await pageRender(name)

finish()
