import pg from 'pg'
import { loadCalendars } from '../../lib/data/records/calendars.ts'
import { findScheduleOptions } from '../../lib/data/views/schedule-options.ts'
import { findStarts } from '../../lib/domain/scheduling/availability.ts'
import { addTherapist } from '../support/clinic/people.ts'
import { openClinic } from '../support/clinic.ts'
import { finish, isQuick, median, percentile, processorTime, processorTimeOf, report } from '../support/figures.ts'
import { nthPerson, searchPacked, store, warmZones } from './references/stored-workload.ts'
import { sweepStarts } from './references/sweep.ts'
import { calendarOf, hashOf, type Workload, workload } from './references/workload.ts'

/** `bench -- availability [--quick] [--json]`: finding times, alone against the plain sweep, with its rows against the packed reference, and whole cycles of a month. */
const name = 'availability'
const query = { duration: 50, step: 15, buffer: 10 }
const sizes = [
  { people: 1, days: 30, hash: '7feb3431' },
  { people: 10, days: 30, hash: 'dee4c7d0' },
  { people: 50, days: 90, hash: 'e957c4e1' },
] as const

const asked = ({ from, to }: Workload) => ({
  timeZone: 'UTC',
  stepMinutes: query.step,
  lengthMinutes: query.duration,
  ...{ from, to, now: from - 1_440, noticeMinutes: 0, horizonDays: 400 },
})

const searched = (work: Workload, anyOf: Parameters<typeof findStarts>[0]['needs'][number]['anyOf']) =>
  findStarts({ ...asked(work), needs: [{ kind: 'clinician', anyOf, before: query.buffer, after: query.buffer }] })

const x = { name, unit: 'x', better: 'lower' } as const

function alone(): void {
  for (const { people, days, hash } of sizes) {
    const work = workload(people, days, 0.5)
    const calendars = work.clinicians.map(calendarOf)
    const product = () => searched(work, calendars)
    const reference = () => sweepStarts(work, query)
    const isSame = hashOf(product()) === hash && hashOf(reference()) === hash
    const times = people === 50 ? 20 : 100
    for (const warm of [product, reference]) processorTime(warm, times * 3)
    const ratios = Array.from({ length: isQuick ? 5 : 11 }, () => {
      const before = processorTime(reference, times)
      const ours = processorTime(product, times)
      return ours / ((before + processorTime(reference, times)) / 2)
    })
    const value = isSame ? median(ratios) : Number.NaN
    report({
      ...x,
      case: `search alone, ${people} people, ${days} days, half taken`,
      metric: 'ratio to the plain sweep',
      value,
      goal: 2,
      limit: 4,
    })
  }
}

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
await admin.connect()
await app.connect()

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Statements the portal's connections send while something runs, without those that open, name and close the transaction. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query: plain } = pg.Client.prototype
  let sent = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given as [string | { text: string }]
    const text = typeof first === 'string' ? first : first.text
    if (!/^\s*(BEGIN|COMMIT|SELECT app\.enter)/.test(text)) sent += 1
    return (plain as (...args: unknown[]) => unknown).apply(this, given)
  } as typeof plain
  await work()
  pg.Client.prototype.query = plain
  return sent
}

async function withRows(): Promise<void> {
  const medians: number[] = []
  for (const { people, days, hash, past } of [
    { ...sizes[1], past: 400 },
    { ...sizes[1], past: 4_000 },
    ...(isQuick ? [] : [{ ...sizes[2], past: 4_000 }]),
  ]) {
    const work = workload(people, days, 0.5)
    warmZones(work)
    const stored = await store(admin, await openClinic(), work, past)
    const { clinic, clinicianIds } = stored
    const { actor } = clinic.frontDesk
    const window = { start: new Date(work.from * 60_000), end: new Date(work.to * 60_000) }
    const product = () =>
      clinic.read(actor, async (tx) => {
        const calendars = await loadCalendars(tx, clinic.practiceId, { clinicianIds, locationId: null }, window, clinic.now)
        return searched(work, [...calendars.values()])
      })
    const isSame = hashOf(await product()) === hash && hashOf(await searchPacked(app, stored, work, query)) === hash
    const statements = await statementsOf(product)
    const ratios: number[] = []
    const times: number[] = []
    const [warmUp, rounds] = [10, isQuick ? 20 : 60]
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const reference = () => searchPacked(app, stored, work, query)
      const before = await timedAsync(reference)
      const ours = await timedAsync(product)
      const after = await timedAsync(reference)
      if (round < warmUp) continue
      ratios.push(ours / ((before + after) / 2))
      times.push(ours)
    }
    medians.push(median(times))
    const what = `search with its rows, ${people} people, ${days} days, ${past} bookings behind each (median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)})`
    report({ ...x, case: what, metric: 'ratio to the packed reference', value: isSame ? median(ratios) : Number.NaN, goal: 1.5, limit: 3 })
    report({ name, case: what, metric: 'statements', value: statements, unit: 'statements', goal: 2, limit: 2, better: 'lower' })
  }
  const [short = Number.NaN, long = Number.NaN] = medians
  report({ ...x, case: 'ten times the bookings behind each', metric: 'growth', value: long / short, goal: 1.2, limit: 1.5 })
}

/** The booking page of a cycle, three weeks of it, where twenty people work. */
async function wholeCycles(): Promise<void> {
  const clinic = await openClinic()
  const { practiceId, locationId, today, now } = clinic
  await clinic.asSystem(async (tx) => {
    for (let index = 0; index < 18; index += 1) await addTherapist(tx, { practiceId, locationId, today, name: nthPerson(index) })
  })
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const { actor } = clinic.frontDesk
  const look = () => clinic.read(actor, (tx) => findScheduleOptions(tx, actor, { cycleId: cycleIds[0] ?? '', asked: { locationId }, now }))
  const open = (await look())?.days.reduce((sum, { starts }) => sum + starts, 0) ?? 0
  for (let round = 0; round < 20; round += 1) await look()
  const times: number[] = []
  const processor: number[] = []
  for (let round = 0; round < (isQuick ? 20 : 60); round += 1) {
    processor.push(await processorTimeOf(async () => times.push(await timedAsync(look))))
  }
  const what = `whole cycles of three weeks, twenty people, ${open} starts open (median ${median(times).toFixed(0)} ms)`
  report({
    name,
    case: what,
    metric: 'p95',
    value: open > 0 ? percentile(times, 0.95) : Number.NaN,
    unit: 'ms',
    goal: 50,
    limit: 100,
    better: 'lower',
  })
  const metric = '… in the processor time of this process, median'
  report({ name, case: what, metric, value: median(processor), unit: 'ms', goal: 35, limit: 60, better: 'lower' })
}

alone()
await withRows()
await wholeCycles()
await admin.end()
await app.end()
finish()
