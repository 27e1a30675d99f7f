import { admins, jobs, may, one, own, owners, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/journeys.prisma`. */
export const journeysPolicies = {
  ride_home: [
    ...may(['client'], 'read add change', own),
    ...may(staff, 'read add change'),
    ...may(['link'], 'read change', 'id = (SELECT app.subject())'),
    owners('is seen by what keeps and forgets', 'read', admins),
  ],
  appointment_place: [
    one('is filled by the set-up', 'add', jobs),
    one('is told by the client', 'add', ['client'], { rows: own }),
    one('is written down by staff', 'add', ['therapist', 'front-desk']),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one("is read by the client's prescriber", 'read', ['prescriber'], { rows: referred }),
    one('is read by those who book and treat', 'read', staff),
  ],
  rems_enrollment: [
    one('is filled by the set-up', 'add', jobs),
    one('is recorded by staff', 'add', ['therapist', 'front-desk']),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one("is read by the client's prescriber", 'read', ['prescriber'], { rows: referred }),
    one('is read by those who book and treat', 'read', staff),
    one('is changed by the set-up', 'change', jobs),
    one('is ended by staff', 'change', ['therapist', 'front-desk']),
  ],
  body_measure: [
    one('is filled by the set-up', 'add', jobs),
    one('is written down by those who treat', 'add', null, {
      rows: "(SELECT app.role()) = 'therapist' OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one("is read by the client's prescriber", 'read', ['prescriber'], { rows: referred }),
    one('is read by those who book and treat', 'read', staff),
  ],
  vital_reading: [
    ...may(staff, 'read add change'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read', referred),
    one("a void is confirmed by the client's prescriber", 'change', ['prescriber'], {
      rows: 'client_id IN (SELECT app.referred_clients()) AND voids_id IS NOT NULL',
      after: 'void_confirmed_by = (SELECT app.uid())',
    }),
  ],
  journey_event: [...may(staff, 'read add'), ...may(['prescriber'], 'read', referred)],
  discharge: [...may(staff, 'read add'), ...may(['client'], 'read', own), ...may(['prescriber'], 'read', referred)],
  vital_clearance: [
    one("is a prescriber's own word", 'add', ['prescriber'], {
      rows: 'prescriber_id = (SELECT app.subject()) AND confirmed_by = (SELECT app.uid())',
    }),
    one('is read back by a therapist, unconfirmed', 'add', ['therapist'], {
      rows: 'confirmed_at IS NULL AND read_back_by = (SELECT app.uid())',
    }),
    one("is read by staff and the client's prescriber", 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
    one('is seen by whose word it is', 'read', ['prescriber'], { rows: 'prescriber_id = (SELECT app.subject())' }),
    one('is confirmed by whose word it is', 'change', ['prescriber'], {
      rows: 'prescriber_id = (SELECT app.subject())',
      after: 'confirmed_by = (SELECT app.uid())',
    }),
  ],
  journey_day: [
    one('is written by those at the door', 'add', ['therapist', 'front-desk', 'system']),
    one("is read by staff and the client's prescriber", 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
    one('is kept by those at the door', 'change', ['therapist', 'front-desk', 'system']),
  ],
  door_answer: [
    one('is written by those at the door', 'add', ['therapist', 'front-desk', 'system']),
    one("is read by staff and the client's prescriber", 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
} satisfies Record<string, readonly Policy[]>
