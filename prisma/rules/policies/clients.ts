import { forgotten, may, one, own, owners, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/clients.prisma`. */
export const clientsPolicies = {
  consult_request: [
    ...may(staff, 'read add change'),
    ...may(['visitor'], 'add'),
    ...may(['client'], 'read', own),
    ...may(['link'], 'read change', 'id = (SELECT app.subject())'),
    ...forgotten,
  ],
  client: [
    ...may(staff, 'read add change'),
    ...may(['client'], 'read change', 'id = (SELECT app.subject())'),
    ...may(['link'], 'read', 'id = (SELECT app.client_of_ride())'),
    ...may(['prescriber'], 'read', 'id IN (SELECT app.referred_clients())'),
    one('is named to who signed a live order', 'read', ['prescriber'], {
      rows: 'id = ANY ((SELECT app.clients_with_live_orders())::uuid[])',
    }),
  ],
  client_contact: [
    ...may(['client'], 'read add change', own),
    ...may(staff, 'read add change'),
    one('somebody to call is taken off by those who book and treat', 'delete', ['therapist', 'front-desk']),
  ],
  treatment_objective: [
    ...may(['client'], 'read add', own),
    ...may(staff, 'read add change'),
    ...may(['prescriber'], 'read', referred),
    one('an objective is taken back by its client', 'delete', ['client'], { rows: own }),
    one('an objective is taken back by therapists', 'delete', ['therapist']),
  ],
  client_word: [
    owners('words are kept by their owner', 'everything'),
    one('is found by its client', 'read', ['client'], { rows: own }),
    one('is found by the prescriber it was referred to', 'read', ['prescriber'], { rows: referred }),
    one('is found by those who book and treat', 'read', staff),
  ],
} satisfies Record<string, readonly Policy[]>
