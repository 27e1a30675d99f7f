import 'server-only'
import type { SigningFacts } from '../../domain/law/world-at-signing.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { BrokenInvariant } from '../errors.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import type { KnownForDay } from './billing-day.ts'
import { setAsideInWorldOf, setAsidesOfClient } from './client-facts.ts'
import { loadPeopleAndPlaces } from './people-and-places.ts'
import { askRules, type RuleRow } from './rulesets.ts'
import { loadSessionsOfAuthor } from './signed-notes.ts'
import { seenVisitColumns, seenVisitOf, stands } from './visit-facts.ts'
import { placeOf } from './world-around.ts'

const visit = {
  ...seenVisitColumns,
  arrivedAt: true,
  completedAt: true,
  facility: { select: { id: true, state: true, timeZone: true } },
  cycle: { select: { id: true, status: true } },
  client: { select: { id: true, state: true, policySetAsides: setAsidesOfClient } },
} satisfies Prisma.AppointmentSelect

export type NoteToSign = Prisma.NoteGetPayload<object> & {
  readonly arrivedAt: Date | null
  readonly completedAt: Date | null
  readonly serviceOn: LocalDate
}

/** A note that somebody asks to sign, and what is read of the world for it. */
export type Signing = {
  readonly note: NoteToSign
  readonly facts: SigningFacts
  /** What its day is billed by: the practice's rules, and when its author was with whom, by what is signed: all of it is theirs to read. */
  readonly known: KnownForDay
}

type Who = { readonly clinicianId: string; readonly now: Date }

/** Reads a progress note of a client's visit behind the locks of both. Null for none, and for an addendum. */
export async function loadSigning(tx: Tx, practiceId: string, noteId: string, who: Who): Promise<Signing | null> {
  // Asked at once: a connection answers one after the other, and the library makes its statement ready while the locks are waited for.
  const [locked, signed, row] = await Promise.all([
    lockVisitOfNote(tx, practiceId, noteId),
    loadSessionsOfAuthor(tx, practiceId, noteId),
    tx.note.findUnique({ where: { practiceId_id: { practiceId, id: noteId } }, include: { appointment: { select: visit } } }),
  ])
  const client = row?.appointment?.client
  if (!locked || !row?.appointment || !client || !stands(row.appointment)) return null
  const { serviceOn, ...rules } = locked
  const { clinicians, locations } = await loadPeopleAndPlaces(tx, practiceId, rules.referenceVersion)
  const { appointment, ...note } = row
  const { facility, cycle, arrivedAt, completedAt, client: _, ...booked } = appointment
  // A visit that has no place of its own is dated somewhere all the same.
  const locationId = booked.locationId ?? (await placeOf(tx, { practiceId, ...booked }))
  const location = locations.get(locationId)
  if (!location) throw new BrokenInvariant('a visit is dated at a location')
  const { timeZone, state, holdsStock } = location
  const today = localDateOf(who.now, timeZone)
  return {
    note: { ...note, arrivedAt, completedAt, serviceOn: fromDay(serviceOn) },
    known: { rules, sessions: { ofClinician: note.clinicianId, signed } },
    facts: {
      ...{ now: who.now, today, timeZone, ruleset: rules.rulesetOn(today), location: { id: locationId, state, holdsStock } },
      client: { id: client.id, state: client.state },
      visits: [seenVisitOf(booked)],
      cycles: cycle && cycle.status !== 'completed' ? [{ id: cycle.id }] : [],
      clinicians: clinicians.filter(({ id }) => id === who.clinicianId),
      facilities: facility ? [facility] : [],
      setAsides: client.policySetAsides.map(setAsideInWorldOf),
    },
  }
}

type Locked = { readonly serviceOn: Date }

/** Locks the client first, then the visit: whoever saves a note locks the visit before it. Gives the day of service, and the rules. */
async function lockVisitOfNote(tx: Tx, practiceId: string, noteId: string) {
  const { columns, beside, rulesOf } = askRules(practiceId)
  const [locked] = await tx.$queryRaw<(Locked & RuleRow)[]>`
    SELECT a.service_on AS "serviceOn", ${columns}
    FROM note n JOIN appointment a ON a.practice_id = n.practice_id AND a.id = n.appointment_id
      JOIN client c ON c.practice_id = a.practice_id AND c.id = a.client_id JOIN practice p ON p.practice_id = n.practice_id
      ${beside}
    WHERE n.practice_id = ${practiceId}::uuid AND n.id = ${noteId}::uuid AND n.kind <> 'addendum' FOR UPDATE OF c, a`
  return locked && rulesOf<Locked>(locked)
}
