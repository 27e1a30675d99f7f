import { expect, test } from 'vitest'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { settleCycles } from '@/lib/commands/scheduling/settle-cycles'
import { settleOn } from '@/lib/commands/scheduling/settle-on'
import { settleSingle } from '@/lib/commands/scheduling/settle-single'
import { settleSteps } from '@/lib/commands/scheduling/settle-steps'
import { postgresCode } from '@/lib/data/errors'
import { Prisma } from '@/lib/data/generated/client'
import { lockKey } from '@/lib/data/records/reservations'
import { loadMove } from '@/lib/data/records/visit-move'
import { loadWorld } from '@/lib/data/records/world'
import type { Tx } from '@/lib/data/scope'
import { decideMove } from '@/lib/domain/law/decide-move'
import { scheduleCycleInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'

const [ON, AT] = ['2026-12-02', '14:00'] as const
const window = { from: '2026-11-28', to: '2026-12-06' } as const

/** The treatment rooms that are locked by this transaction. */
async function lockedRooms(tx: Tx, { practiceId, rooms }: Clinic): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM unnest(${[rooms.one, rooms.two]}::text[]) AS id
    WHERE EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
      AND (classid::bigint << 32 | objid::bigint) = ${lockKey(practiceId, Prisma.sql`id`)})`
  return rows.map(({ id }) => (id === rooms.one ? 'one' : 'two')).sort()
}

const book = async (clinic: Clinic, over: object = {}) => {
  const { id: clientId } = await clinic.client()
  const { clinicianId } = clinic.therapist
  const asked = { clientId, locationId: clinic.locationId, kind: 'follow_up', setting: 'office', on: ON, at: AT, clinicianId, ...over }
  return (await done(clinic.run(scheduleVisit, asked, clinic.frontDesk.actor))).appointmentId
}

const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code)

/** Moves a visit to a time that somebody else took, in some way, after its world was read. */
async function moveTooLate(clinic: Clinic, meanwhile: object) {
  const { practiceId, now } = clinic
  const { actor } = clinic.frontDesk
  const id = await book(clinic, { on: '2026-12-03' })
  return clinic.read(actor, async (tx) => {
    const visit = await tx.appointment.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id } } })
    const move = await loadMove(tx, visit, { practiceId, now, ...window })
    if (!move) throw new Error('it can be moved')
    await book(clinic, meanwhile)
    const asked = { on: ON, at: AT, clinicianId: clinic.therapist.clinicianId, roomId: null }
    const { decided } = await settleOn(tx, { practiceId, ...window, moving: move.moving }, move.world, (world) =>
      decideMove({ ...move, world }, asked, { actor, now }),
    )
    return { says: codes(decided.ruling), rooms: await lockedRooms(tx, clinic) }
  })
}

test('a room that went meanwhile gives way to the next, which is locked too', async () => {
  const clinic = await openClinic()
  const { says, rooms } = await moveTooLate(clinic, { clinicianId: clinic.otherTherapist.clinicianId })
  expect(says).not.toContain('TIME_TAKEN')
  expect(rooms).toEqual(['one', 'two'])
})

test('who comes too late for a person locks no further room: a move', async () => {
  const { says, rooms } = await moveTooLate(await openClinic(), {})
  expect(says).toContain('TIME_TAKEN')
  expect(rooms).toEqual(['one'])
})

test('who comes too late for a person locks no further room: a visit by itself', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const { practiceId, locationId, now } = clinic
  const { id: clientId } = await clinic.client()
  const world = { practiceId, clientId, locationId, now, ...window }
  const { clinicianId } = clinic.therapist
  const request = { kind: 'follow_up', setting: 'office', contact: null, on: ON, at: AT, clinicianId, roomId: null } as const
  const { says, rooms } = await clinic.read(actor, async (tx) => {
    const before = await loadWorld(tx, world)
    if (!before) throw new Error('the client is there')
    await book(clinic)
    const { ruling } = await settleSingle(tx, world, before, request, { actor, now })
    return { says: codes(ruling), rooms: await lockedRooms(tx, clinic) }
  })
  expect(says).toContain('TIME_TAKEN')
  expect(rooms).toEqual(['one'])
})

test('who comes too late for a person locks no further room: a cycle', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const { practiceId, locationId, now } = clinic
  const { id: clientId, ...client } = await clinic.ordered()
  await clinic.sign({ id: clientId, ...client }, ['ride-home-agreement'])
  const { cycleIds } = await clinic.regimen({ id: clientId, ...client })
  const input = { cycleId: cycleIds[0], locationId, format: 'B', setting: 'office', journeyOn: ON, journeyAt: AT }
  const { cycleId, locationId: _, overrideReason: __, ...request } = scheduleCycleInput.parse(input)
  const world = { practiceId, clientId, locationId, now, ...window }
  const { says, rooms } = await clinic.read(actor, async (tx) => {
    const before = await loadWorld(tx, world)
    if (!before) throw new Error('the client is there')
    await book(clinic)
    const { turns } = await settleCycles(tx, world, before, [{ cycleId, request }], { actor, now })
    return { says: turns.flatMap(({ decided }) => codes(decided.ruling)), rooms: await lockedRooms(tx, clinic) }
  })
  expect(says).toContain('TIME_TAKEN')
  expect(rooms).toEqual(['one'])
})

/** Where so many wait for each other, once; `then` is done before they go on. */
function meeting(count: number, then: () => Promise<unknown> = async () => undefined): () => Promise<unknown> {
  let came = 0
  let open: (work: Promise<unknown>) => void = () => undefined
  const met = new Promise<unknown>((resolve) => {
    open = resolve
  })
  return () => {
    came += 1
    if (came === count) open(then())
    return met
  }
}

/** A transaction whose statement of that number waits. */
function waitingAt(tx: Tx, number: number, wait: () => Promise<unknown>): Tx {
  let asked = 0
  return new Proxy(tx, {
    get(on, name) {
      const found: unknown = Reflect.get(on, name)
      if (name !== '$queryRaw' || typeof found !== 'function') return found
      return async (...given: unknown[]) => {
        asked += 1
        if (asked === number) await wait()
        return found.apply(on, given)
      }
    },
  })
}

/** Reads as the desk, again where the race was lost, and keeps how it was. */
async function readAgain<Read>({ read, frontDesk }: Clinic, lost: unknown[], work: (tx: Tx) => Promise<Read>): Promise<Read> {
  return read(frontDesk.actor, (tx) =>
    work(tx).catch((error: unknown) => {
      lost.push(postgresCode(error) ?? (error as Error).name)
      throw error
    }),
  )
}

test('two who each find the therapist of the other free, their own gone meanwhile, never wait in a circle', async () => {
  const clinic = await openClinic()
  const { practiceId, locationId, now } = clinic
  const { actor } = clinic.frontDesk
  const [wren, lark] = [clinic.therapist.clinicianId, clinic.otherTherapist.clinicianId]
  const hours = [
    { at: '10:00', clinicianId: wren, clientId: (await clinic.client()).id },
    { at: '14:00', clinicianId: lark, clientId: (await clinic.client({ primaryClinicianId: lark })).id },
  ] as const
  const bothRead = meeting(2, async () => {
    for (const { at, clinicianId } of hours) await book(clinic, { at, clinicianId, setting: 'telehealth' })
  })
  const bothLocked = meeting(2)
  const lost: unknown[] = []
  const given = await Promise.all(
    hours.map(({ at, clientId }) =>
      readAgain(clinic, lost, async (tx) => {
        const world = { practiceId, clientId, locationId, now, ...window }
        const before = await loadWorld(tx, world)
        if (!before) throw new Error('the client is there')
        await bothRead()
        const request = { kind: 'follow_up', setting: 'telehealth', contact: null, on: ON, at, clinicianId: null, roomId: null } as const
        const { visit, ruling } = await settleSingle(waitingAt(tx, 3, bothLocked), world, before, request, { actor, now })
        expect(codes(ruling)).not.toContain('TIME_TAKEN')
        return visit.givenBy
      }),
    ),
  )
  expect(given).toEqual([lark, wren])
  expect(lost.length).toBeGreaterThan(0)
  expect(new Set(lost)).toEqual(new Set(['LostRace']))
})

test('nor do two that move several visits', async () => {
  const clinic = await openClinic()
  const [one, two] = [clinic.therapist.clinicianId, clinic.otherTherapist.clinicianId]
  const bothLocked = meeting(2)
  const lost: unknown[] = []
  type Answer = Parameters<typeof settleSteps>[2] extends () => Promise<infer Given> ? Given : never
  const taking = (ids: readonly string[]) =>
    ({ steps: [{ decided: { visits: ids.map((clinician) => ({ chosen: { clinician } })) } }] }) as unknown as Answer
  await Promise.all(
    [
      [one, two],
      [two, one],
    ].map(([first = '', then = '']) =>
      readAgain(clinic, lost, async (tx) => {
        let asked = 0
        await settleSteps(tx, clinic.practiceId, async () => {
          asked += 1
          if (asked === 2) await bothLocked()
          return taking(asked === 1 && lost.length === 0 ? [first] : [first, then])
        })
      }),
    ),
  )
  expect(new Set(lost)).toEqual(new Set(['LostRace']))
})
