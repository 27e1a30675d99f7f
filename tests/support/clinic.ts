import { randomBytes } from 'node:crypto'
import { type Command, execute } from '../../lib/commands/command.ts'
import { loadReference } from '../../lib/commands/practice/load-reference.ts'
import { openPractice } from '../../lib/commands/practice/open-practice.ts'
import { inScope, type Tx } from '../../lib/data/scope.ts'
import type { Actor } from '../../lib/domain/access/actor.ts'
import type { CommandName } from '../../lib/domain/access/permissions.ts'
import type { Outcome } from '../../lib/domain/outcome.ts'
import type { DocumentKey } from '../../lib/domain/practice/documents/document.ts'
import { localDateOf } from '../../lib/domain/time/practice-time.ts'
import { newId } from '../../lib/ids.ts'
import { addOrder, addReferral, addRegimen, addVisit, type CareWorld, type OrderOptions, type VisitOptions } from './clinic/care.ts'
import { addClient, addSignatures, asSetUp, type ClientOptions, type TestClient } from './clinic/clients.ts'
import { addMoney, addPayerCode } from './clinic/payers.ts'
import { addPrescriber, addStaff, addTherapist, type TherapistOptions } from './clinic/people.ts'
import { addPlaces } from './clinic/places.ts'

/** The instant a test clinic lives at: Mon, Nov 23, 2026, 9:00 AM Central. */
export const CLINIC_NOW = new Date('2026-11-23T15:00:00Z')

export type ClinicOptions = {
  readonly now?: Date
  readonly timeZone?: string
  /** Open on Sundays too. Closed otherwise. */
  readonly openOnSundays?: boolean
  readonly name?: string
  /** The practice that answers where no address names one. */
  readonly isDefault?: boolean
}

export type Clinic = Awaited<ReturnType<typeof openClinic>>

/**
 * Opens a practice of its own for one test: two locations, rooms, a partner facility, payers of every kind, people of every role
 * with credentials in force. Nothing of it is shared, so nothing has to be cleaned up. Its pages live at `<slug>.localhost`.
 */
export async function openClinic({
  now = CLINIC_NOW,
  timeZone = 'America/Chicago',
  openOnSundays = false,
  name = 'Fern Practice',
  isDefault = false,
}: ClinicOptions = {}) {
  const practiceId = newId()
  const slug = `c${randomBytes(6).toString('hex')}`
  const hostname = `${slug}.localhost`
  const system: Actor = { role: 'system', practiceId, job: 'set-up' }
  const today = localDateOf(now, timeZone)
  await done(
    execute(
      openPractice,
      { ...practiceDetails, slug, hostname, name, legalName: `${name} LLC`, timeZone, isDefault },
      { actor: system, now },
    ),
  )
  await done(execute(loadReference, {}, { actor: system, now }))

  const made = await asSetUp(practiceId, async (tx) => {
    const places = await addPlaces(tx, { practiceId, timeZone, openOnSundays })
    const payers = await addMoney(tx, practiceId)
    const working = { practiceId, locationId: places.locationId, today, openOnSundays }
    const therapist = await addTherapist(tx, { ...working, name: 'Wren Willow', duties: ['clinical-director'] })
    const otherTherapist = await addTherapist(tx, { ...working, name: 'Lark Linden' })
    const prescriber = await addPrescriber(tx, { practiceId, name: 'Dr Heron Hawthorn', facilityId: places.facilityId, today })
    const otherPrescriber = await addPrescriber(tx, { practiceId, name: 'Dr Martin Maple', facilityId: places.facilityId, today })
    const frontDesk = await addStaff(tx, practiceId, 'Robin Rowan', 'front-desk')
    const billingLead = await addStaff(tx, practiceId, 'Finch Fig', 'front-desk', ['billing-lead'])
    await addPayerCode(tx, practiceId, billingLead.userId)
    const admin = await addStaff(tx, practiceId, 'Ivy Ibis', 'admin', ['owner', 'privacy-officer'])
    const { seq } = (await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })) ?? { seq: 0n }
    return { ...places, payers, therapist, otherTherapist, prescriber, otherPrescriber, frontDesk, billingLead, admin, opened: seq }
  })

  const care: CareWorld = {
    practiceId,
    timeZone,
    now,
    today,
    prescriber: made.prescriber,
    clinicianId: made.therapist.clinicianId,
    roomId: made.rooms.one,
    locationId: made.locationId,
    facilityId: made.facilityId,
    chairId: made.chairId,
    staffId: made.frontDesk.userId,
  }
  let clients = 0
  /** A client whose intake is done, with commercial coverage unless said otherwise. */
  function client(options: ClientOptions = {}): Promise<TestClient> {
    const world = { practiceId, now, today, payers: made.payers, defaultClinicianId: made.therapist.clinicianId, serial: clients }
    clients += 1
    return asSetUp(practiceId, (tx) => addClient(tx, world, options))
  }

  return {
    ...made,
    practiceId,
    slug,
    hostname,
    timeZone,
    now,
    today,
    /** The actor of jobs and of the set-up. */
    system,
    visitor: { role: 'visitor', practiceId } as const satisfies Actor,

    /** Gives a command the way a door does. A form that says no version is given as by somebody who opened it just now. */
    async run<Name extends CommandName, Input, Value, Alternative = never>(
      command: Command<Name, Input, Value, Alternative>,
      input: unknown,
      actor: Actor,
      at: Date = now,
      key?: string,
    ): Promise<Outcome<Value, Alternative>> {
      const outcome = await execute(command, input, { actor, now: at, key })
      if (outcome.status !== 'stale' || typeof input !== 'object' || input === null || 'version' in input) return outcome
      return execute(command, { ...input, version: outcome.standing.version }, { actor, now: at, key })
    },

    /** Reads as somebody: what row security lets them see. */
    read<Result>(actor: Actor, view: (tx: Tx) => Promise<Result>): Promise<Result> {
      return inScope(actor, view)
    },

    /** Reads or writes rows past permissions, in the scope of the set-up. */
    asSystem<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
      return asSetUp(practiceId, work)
    },

    client,

    /** A client found eligible by the outside prescriber, who ordered the dose. */
    async ordered(options?: ClientOptions): Promise<TestClient> {
      const ordered = await client(options)
      await addReferral(care, ordered, made.prescriber)
      await addOrder(care, ordered, made.prescriber, {})
      return ordered
    },

    clientActor: ({ actor }: TestClient) => actor,

    addTherapist: (options: Pick<TherapistOptions, 'name'> & Partial<TherapistOptions>) =>
      asSetUp(practiceId, (tx) => addTherapist(tx, { practiceId, locationId: made.locationId, today, openOnSundays, ...options })),

    /** Signs documents for a client; gives the ids of the signatures. */
    sign: (client: TestClient, keys: readonly DocumentKey[], at: Date = now) =>
      asSetUp(practiceId, (tx) =>
        addSignatures(tx, { practiceId, clientId: client.id, userId: client.userId, name: client.name, at }, keys),
      ),

    /** An accepted referral with a decision that the client is eligible. Gives the referral's id. */
    referred: (client: TestClient, { prescriber = made.prescriber, decided = true } = {}) =>
      addReferral(care, client, prescriber, { decided }),

    /** A live order for a referred client. Gives its id. */
    order: (client: TestClient, options: OrderOptions = {}, prescriber = made.prescriber) => addOrder(care, client, prescriber, options),

    /** A running regimen with its cycles. */
    regimen: (client: TestClient, options: Parameters<typeof addRegimen>[2] = {}) => addRegimen(care, client, options),

    /** A visit put straight into the calendar, rules unasked. Gives its id. A confirmed journey needs an order first. */
    visit: (client: TestClient, options: VisitOptions) => addVisit(care, client, options),

    /** What was done since the clinic opened, oldest first. */
    auditTrail: () =>
      inScope(system, (tx) =>
        tx.auditEvent.findMany({
          where: { practiceId, seq: { gt: made.opened } },
          orderBy: { seq: 'asc' },
          select: { command: true, outcome: true, actorRole: true, actorId: true, clientId: true, objectId: true, details: true },
        }),
      ),
  }
}

const practiceDetails = {
  phone: '+15555550100',
  email: 'hello@example.com',
  addressLine: '1 Fern Street',
  city: 'Prairie',
  state: 'MO',
  zip: '64101',
  npi: '1234567893',
  ein: '12-3456789',
  taxonomy: '101YM0800X',
}

/** The value of a command that must have been done; anything else is a broken test. */
export async function done<Value, Alternative>(running: Promise<Outcome<Value, Alternative>>): Promise<Value> {
  const outcome = await running
  if (outcome.status !== 'done') throw new Error(`expected a command to be done, got ${JSON.stringify(outcome)}`)
  return outcome.value
}
