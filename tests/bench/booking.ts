import pg from 'pg'
import type { Command } from '../../lib/commands/command.ts'
import type { CommandName } from '../../lib/domain/access/permissions.ts'
import { callsIn } from '../support/calls.ts'
import type { Clinic } from '../support/clinic.ts'
import { finish, isQuick, median, report } from '../support/figures.ts'
import { raceForOne } from '../support/race-for-one.ts'
import { callReference, prepareScheduling } from './references/scheduling.ts'

/**
 * `bench -- booking [--quick] [--json]`: what the desk's writes cost, as ratios to one SQL function that writes the same rows under the same
 * locks in the same run: a cycle booked and moved, a seat, a payment; sixteen cycles at once with sixteen therapists in eight practices; and
 * many desks that want one time.
 */
process.env.DATABASE_POOL = '200'

const { takePayment } = await import('../../lib/commands/billing/take-payment.ts')
const { joinGroup } = await import('../../lib/commands/scheduling/join-group.ts')
const { moveAppointment } = await import('../../lib/commands/scheduling/move-appointment.ts')
const { openGroup } = await import('../../lib/commands/scheduling/open-group.ts')
const { scheduleCycle } = await import('../../lib/commands/scheduling/schedule-cycle.ts')
const { done, openClinic } = await import('../support/clinic.ts')
const { strangers, tangled } = await import('./booking/ties.ts')

const name = 'booking'
const PRACTICES = 8
const [warmUp, rounds] = [15, isQuick ? 20 : 100]
const racers = isQuick ? 50 : 200
const DAY = '2026-12-02'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await admin.connect()
const connect = async () => {
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await app.connect()
  return app
}
const app = await connect()
await prepareScheduling(admin)

/** Somebody with a cycle to book, their therapist and the room they sit in. */
async function ready(clinic: Clinic, own: boolean) {
  const { clinicianId } = own ? clinic.therapist : clinic.otherTherapist
  const client = await clinic.client({ primaryClinicianId: clinicianId })
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { id, cycleIds } = await clinic.regimen(client, { cycles: 1 })
  await clinic.asSystem((tx) => tx.regimen.updateMany({ where: { id }, data: { primaryClinicianId: clinicianId } }))
  return { clinic, client, clinicianId, cycleId: cycleIds[0] ?? '', roomId: own ? clinic.rooms.one : clinic.rooms.two }
}
type Ready = Awaited<ReturnType<typeof ready>>

const clinics: Clinic[] = []
for (let index = 0; index < PRACTICES; index += 1) clinics.push(await openClinic({ name: `Practice ${index}` }))
const everybody: Ready[] = []
for (const clinic of clinics) for (const own of [true, false]) everybody.push(await ready(clinic, own))
await admin.query('VACUUM ANALYZE')
const pair = (index: number) => {
  const [ours, theirs] = everybody.slice((index % PRACTICES) * 2)
  if (!ours || !theirs) throw new Error('every practice has two')
  return { ours, theirs }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Takes everything back that was booked for these. */
async function takeBack(booked: readonly Ready[]): Promise<void> {
  const ids = booked.map(({ client }) => `'${client.id}'`).join()
  await admin.query(`BEGIN; SET LOCAL session_replication_role = replica;
    UPDATE group_session g SET seats_taken = seats_taken - 1 FROM appointment a WHERE a.group_id = g.id AND a.client_id IN (${ids});
    DELETE FROM reservation r USING appointment a WHERE a.practice_id = r.practice_id AND a.id = r.appointment_id AND a.client_id IN (${ids});
    DELETE FROM ride_home WHERE client_id IN (${ids}); DELETE FROM appointment WHERE client_id IN (${ids});
    UPDATE cycle SET status = 'planned', journey_on = NULL WHERE client_id IN (${ids}); COMMIT`)
}

const cycleInput = ({ clinic, clinicianId, cycleId }: Ready) => ({
  ...{ cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: DAY, journeyAt: '10:00' },
  ...{ preparationAt: '10:00', integrationAt: '10:00', journeyBy: clinicianId, preparationBy: clinicianId, integrationBy: clinicianId },
})

let keys = 0
function give<Name extends CommandName, Input, Value, Alternative>(
  { clinic }: Ready,
  command: Command<Name, Input, Value, Alternative>,
  input: unknown,
) {
  keys += 1
  return done(clinic.run(command, input, clinic.frontDesk.actor, clinic.now, `bench-key-${String(keys).padStart(10, '0')}`))
}

const scopeOf = ({ clinic }: Ready, command: string) => ({ practiceId: clinic.practiceId, userId: clinic.frontDesk.userId, command })

let waits = '[]'
const bookByReference = (who: Ready, connection = app) =>
  callReference(connection, scopeOf(who, 'cycle.schedule'), (key, answer) => ({
    text: 'SELECT bench.book_cycle($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      ...[who.clinic.practiceId, who.cycleId, who.clinic.frontDesk.userId, who.clinicianId, who.roomId, who.clinic.locationId],
      ...[who.client.coverageId, DAY, waits, key, answer],
    ],
  }))

type Measured = {
  readonly command: string
  readonly most: number
  readonly ours: (who: Ready) => Promise<unknown>
  readonly theirs: (who: Ready) => Promise<unknown>
  readonly before?: (who: Ready) => Promise<unknown>
  readonly after?: (who: Ready) => Promise<unknown>
}

/** Reference, product, reference, in each round; a round's ratio is the product over the mean of the two. */
async function compare({ command, most, ours, theirs, before, after }: Measured): Promise<void> {
  const ratios: number[] = []
  const times: number[] = []
  let calls = 0
  const one = async (who: Ready, work: (who: Ready) => Promise<unknown>) => {
    await before?.(who)
    const time = await timed(() => work(who))
    await after?.(who)
    return time
  }
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const who = pair(round)
    const first = await one(who.theirs, theirs)
    const product = await one(who.ours, ours)
    const second = await one(who.theirs, theirs)
    if (round < warmUp) continue
    ratios.push(product / ((first + second) / 2))
    times.push(product)
  }
  const last = pair(warmUp + rounds).ours
  await before?.(last)
  calls = (await callsIn(() => ours(last))).calls.length
  await after?.(last)
  const what = `${command}, one at a time, ${rounds} rounds over ${PRACTICES} practices (median ${Math.round(median(times) * 10) / 10} ms)`
  report({
    ...{ name, case: what, metric: 'ratio to one SQL function writing the same rows' },
    ...{ value: median(ratios), unit: 'x', goal: 3, limit: 6, better: 'lower' },
  })
  report({
    ...{ name, case: command, metric: 'calls to the database' },
    ...{ value: calls, unit: 'calls', goal: most, limit: most, better: 'lower' },
  })
}

async function cycles(): Promise<void> {
  const [first] = everybody
  if (first) {
    await give(first, scheduleCycle, cycleInput(first))
    const { rows } = await admin.query<{ findings: unknown }>(
      'SELECT findings FROM appointment WHERE client_id = $1 ORDER BY starts_at LIMIT 1',
      [first.client.id],
    )
    waits = JSON.stringify(rows[0]?.findings)
    await takeBack([first])
  }
  await compare({
    ...{ command: 'cycle.schedule', most: 20 },
    ours: (who) => give(who, scheduleCycle, cycleInput(who)),
    theirs: (who) => bookByReference(who),
    after: (who) => takeBack([who]),
  })
}

async function moves(): Promise<void> {
  for (const who of everybody) await give(who, scheduleCycle, cycleInput(who))
  const standing = new Map<string, { id: string; sequence: number; on: string }>()
  const look = async ({ client }: Ready) => {
    const { rows } = await admin.query<{ id: string; sequence: number; on: string }>(
      `SELECT id, sequence, service_on::text AS on FROM appointment WHERE client_id = $1 AND kind = 'journey'`,
      [client.id],
    )
    if (rows[0]) standing.set(client.id, rows[0])
  }
  const isHere = ({ client }: Ready) => standing.get(client.id)?.on === DAY
  await compare({
    ...{ command: 'appointment.move', most: 20 },
    before: look,
    ours: (who) => {
      const { id, sequence } = standing.get(who.client.id) ?? { id: '', sequence: 0 }
      return give(who, moveAppointment, { appointmentId: id, sequence, on: isHere(who) ? '2026-12-09' : DAY, at: '10:00' })
    },
    theirs: (who) =>
      callReference(app, scopeOf(who, 'appointment.move'), (key, answer) => ({
        text: 'SELECT bench.move_cycle($1, $2, $3, $4, $5, $6, $7)',
        values: [who.clinic.practiceId, who.cycleId, who.clinic.frontDesk.userId, isHere(who) ? 7 : -7, waits, key, answer],
      })),
  })
  await takeBack(everybody)
}

async function seats(): Promise<void> {
  const groups = new Map<string, string>()
  for (const clinic of clinics) {
    const session = { phase: 'integration', title: 'Making sense together', on: DAY, at: '14:00', seats: 6 }
    const asked = { locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.one }
    const { groupId } = await done(clinic.run(openGroup, { ...asked, ...session }, clinic.frontDesk.actor))
    groups.set(clinic.practiceId, groupId)
  }
  const groupOf = ({ clinic }: Ready) => groups.get(clinic.practiceId)
  await compare({
    ...{ command: 'group.join', most: 10 },
    ours: (who) => give(who, joinGroup, { groupId: groupOf(who), clientId: who.client.id }),
    theirs: (who) =>
      callReference(app, scopeOf(who, 'group.join'), (key, answer) => ({
        text: 'SELECT bench.take_seat($1, $2, $3, $4, $5, $6, $7, $8)',
        values: [
          who.clinic.practiceId,
          who.client.id,
          who.clinic.frontDesk.userId,
          groupOf(who),
          who.client.coverageId,
          waits,
          key,
          answer,
        ],
      })),
    after: (who) => takeBack([who]),
  })
}

async function payments(): Promise<void> {
  let cents = 1_000
  await compare({
    ...{ command: 'payment.take', most: 8 },
    ours: (who) => {
      cents += 1
      const cash = { clientId: who.client.id, amount: (cents / 100).toFixed(2), method: 'cash', reference: '', note: '' }
      return give(who, takePayment, cash)
    },
    theirs: (who) =>
      callReference(app, scopeOf(who, 'payment.take'), (key, answer) => ({
        text: 'SELECT bench.take_payment($1, $2, $3, $4, $5, $6)',
        values: [who.clinic.practiceId, who.client.id, who.clinic.frontDesk.userId, 1_000, key, answer],
      })),
  })
}

async function sixteen(): Promise<void> {
  const connections = await Promise.all(everybody.map(connect))
  const shares: number[] = []
  for (let round = 0; round < (isQuick ? 8 : 30); round += 1) {
    const reference = await timed(() => Promise.all(everybody.map((who, index) => bookByReference(who, connections[index]))))
    await takeBack(everybody)
    const product = await timed(() => Promise.all(everybody.map((who) => give(who, scheduleCycle, cycleInput(who)))))
    await takeBack(everybody)
    if (round >= 3) shares.push(reference / product)
  }
  for (const connection of connections) await connection.end()
  report({
    ...{ name, case: 'sixteen cycles at once, sixteen therapists of eight practices', metric: 'share of what one SQL function gets done' },
    ...{ value: median(shares), unit: 'of 1', goal: 0.4, limit: 0.15, better: 'higher' },
  })
}

const DESKS = 16

async function races(): Promise<void> {
  const [clinic] = clinics
  if (!clinic) return
  const many: Ready[] = []
  for (let index = 0; index < DESKS; index += 1) many.push(await ready(clinic, true))
  await raceForOne(name, `${DESKS} desks that want one therapist for a cycle`, {
    many: DESKS,
    give: (racer) => clinic.run(scheduleCycle, cycleInput(many[racer] ?? pair(0).ours), clinic.frontDesk.actor),
    after: () => takeBack(many),
    ...{ goal: 1_500, limit: 8_000 },
  })
}

await cycles()
await moves()
await seats()
await payments()
await sixteen()
await races()
await strangers(name, racers)
await tangled(name)
await app.end()
await admin.end()
finish()
