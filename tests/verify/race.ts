import pg from 'pg'
import type { BookConsultInput } from '../../lib/inputs/consults.ts'
import { finish, isQuick, median, report, tell } from '../support/figures.ts'

process.env.DATABASE_POOL = '200'

const { bookConsult } = await import('../../lib/commands/consults/book-consult.ts')
const { execute } = await import('../../lib/commands/command.ts')
const { openClinic, CLINIC_NOW } = await import('../support/clinic.ts')
const { playTangle } = await import('./race/tangle.ts')
const { tangles } = await import('./race/tangles.ts')

const racers = isQuick ? 50 : 200
const rounds = isQuick ? 20 : 100

const clinic = await openClinic()
await clinic.asSystem((tx) =>
  tx.clinician.updateMany({
    where: { practiceId: clinic.practiceId, id: clinic.otherTherapist.clinicianId },
    data: { takesNewClients: false },
  }),
)

const database = new pg.Client({ connectionString: process.env.DATABASE_URL })
await database.connect()
const deadlocks = async () => {
  await database.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await database.query<{ deadlocks: string }>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')
  return Number(rows[0]?.deadlocks ?? 0)
}

/** A call for every round: 20 minutes apart, on the days the therapist works. */
const starts = Array.from({ length: rounds }, (_, round) => {
  const day = Math.floor(round / 20)
  const date = ['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-30', '2026-12-01'][day] ?? '2026-12-02'
  return new Date(Date.parse(`${date}T15:00:00Z`) + (round % 20) * 20 * 60_000).toISOString()
})

const form = (startsAt: string, racer: number): BookConsultInput => ({
  name: `Racer ${racer}`,
  email: `racer-${racer}-${Date.now()}-${Math.random().toString(36).slice(2)}@example.com`,
  phone: '555 555 0142',
  zip: '65203',
  state: 'MO',
  indication: 'anxiety',
  coverageType: 'not_sure',
  hasPrescriber: 'unknown',
  startsAt,
  openedAt: CLINIC_NOW.getTime() - 60_000,
})

const before = await deadlocks()
const winners: number[] = []
const times: number[] = []
let broke = 0
let untyped = 0
for (const [round, startsAt] of starts.entries()) {
  const began = performance.now()
  const outcomes = await Promise.allSettled(
    Array.from({ length: racers }, (_, racer) => execute(bookConsult, form(startsAt, racer), { actor: clinic.visitor, now: CLINIC_NOW })),
  )
  times.push(performance.now() - began)
  winners.push(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.status === 'done').length)
  broke += outcomes.filter((outcome) => outcome.status === 'rejected').length
  untyped += outcomes.filter(
    (outcome) =>
      outcome.status === 'fulfilled' &&
      outcome.value.status !== 'done' &&
      !(
        outcome.value.status === 'refused' &&
        outcome.value.ruling.findings.some(({ code }) => code === 'TIME_TAKEN') &&
        outcome.value.ruling.alternatives.length > 0
      ),
  ).length
  if (round % 10 === 9) tell(`${round + 1} of ${rounds} rounds`)
}
const callsOver = performance.now()
for (const tangle of tangles) await playTangle(await tangle())
tell(`tangles in ${Math.round((performance.now() - callsOver) / 1000)} s`)
const after = await deadlocks()
const { rows: overlaps } = await clinic.read(clinic.frontDesk.actor, async (tx) => ({
  rows: await tx.$queryRaw<{ pairs: bigint }[]>`SELECT count(*) AS pairs FROM reservation a JOIN reservation b
    ON a.practice_id = b.practice_id AND a.resource_id = b.resource_id AND a.id < b.id AND a.active AND b.active AND a.during && b.during`,
}))
await database.end()

const name = 'race'
const what = `${racers} for one time, ${rounds} rounds`
report({
  name,
  case: what,
  metric: 'rounds without exactly one winner',
  value: winners.filter((count) => count !== 1).length,
  unit: 'rounds',
  goal: 0,
  limit: 0,
  better: 'lower',
})
report({
  name,
  case: what,
  metric: 'answers that were neither the time nor "taken" with other times',
  value: untyped,
  unit: 'answers',
  goal: 0,
  limit: 0,
  better: 'lower',
})
report({ name, case: what, metric: 'requests that broke', value: broke, unit: 'requests', goal: 0, limit: 0, better: 'lower' })
report({ name, case: what, metric: 'deadlocks', value: after - before, unit: 'deadlocks', goal: 0, limit: 0, better: 'lower' })
report({
  name,
  case: what,
  metric: 'overlapping reservations',
  value: Number(overlaps[0]?.pairs ?? 0),
  unit: 'pairs',
  goal: 0,
  limit: 0,
  better: 'lower',
})
report({
  name,
  case: what,
  metric: 'all answered, median round',
  value: median(times),
  unit: 'ms',
  goal: 200,
  limit: 1_500,
  better: 'lower',
})
finish()
