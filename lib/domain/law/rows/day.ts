import { askDoor } from '../asks-journey.ts'
import { askActor } from '../asks-people.ts'
import { stops, warns } from '../cell.ts'
import { anyVisit, dosing, dosingAtHome, esketamine, ownLozenge } from '../kinds.ts'
import { type Row, row } from '../row.ts'

/** The door, the person who acts, and leaving. */
export const dayRows: readonly Row[] = [
  row({
    id: 'consent.valid',
    says: ['CONSENT_NOT_VALID'],
    of: dosing,
    varies: 'client',
    restsOn: ['document'],
    at: { 'check-in': stops, start: stops, dose: stops },
    ask: askDoor,
  }),
  row({
    id: 'door.sober',
    says: ['NOT_SOBER', 'CHECK_IN_NOT_ASKED'],
    of: dosing,
    varies: 'client',
    restsOn: ['door-answer'],
    at: { 'check-in': stops },
    ask: askDoor,
  }),
  row({
    id: 'door.changes',
    says: ['NEW_MEDICINES', 'HEALTH_CHANGED'],
    of: dosing,
    varies: 'client',
    restsOn: ['door-answer', 'screen'],
    at: { 'check-in': stops },
    ask: askDoor,
  }),
  row({
    id: 'door.supply',
    says: ['OWN_SUPPLY_MISSING'],
    of: ownLozenge,
    varies: 'client',
    restsOn: ['door-answer'],
    at: { 'check-in': stops },
    ask: askDoor,
  }),
  row({
    id: 'door.fasting',
    says: ['NOT_FASTED'],
    of: esketamine,
    varies: 'start',
    restsOn: ['door-answer'],
    at: { 'check-in': stops },
    ask: askDoor,
  }),
  row({
    id: 'door.home',
    says: ['HOME_READING_MISSING', 'VIDEO_PLAN_MISSING'],
    of: dosingAtHome,
    varies: 'client',
    restsOn: ['door-answer'],
    at: { 'check-in': stops },
    ask: askDoor,
  }),
  row({
    id: 'actor.able',
    says: ['ACTOR_LAPSED'],
    of: anyVisit,
    varies: 'person',
    restsOn: ['credential'],
    at: { 'check-in': warns, start: stops, dose: stops, discharge: warns, complete: stops },
    ask: askActor,
  }),
  row({
    id: 'actor.booked',
    says: ['ACTOR_NOT_ON_VISIT'],
    of: anyVisit,
    varies: 'person',
    restsOn: ['visit'],
    at: { start: warns, dose: warns },
    ask: askActor,
  }),
]
