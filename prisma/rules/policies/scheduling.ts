import { every, forgotten, may, one, own, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/scheduling.prisma`. */
export const schedulingPolicies = {
  appointment: [
    ...may(['client'], 'read add change', own),
    ...may(['link'], 'read add change', 'consult_id = (SELECT app.subject())'),
    ...may(staff, 'read add change'),
    ...may(['visitor'], 'add', "kind = 'consult' AND client_id IS NULL"),
    ...may(['link'], 'read', 'id = (SELECT app.visit_of_ride())'),
    ...may(['prescriber'], 'read', referred),
    ...forgotten,
  ],
  policy_set_aside: [
    one('is kept by staff', 'add', staff),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by staff', 'read', staff),
    one("is read by the client's prescriber", 'read', ['prescriber'], { rows: referred }),
  ],
  slot_hold: [
    ...may(['client'], 'read', own),
    ...may(staff, 'read add change'),
    ...may(['visitor', 'link'], 'read add change', 'client_id IS NULL'),
    ...forgotten,
  ],
  group_session: [
    ...may(staff, 'read add change'),
    ...may(['visitor', 'link', 'client', 'prescriber'], 'read'),
    one('a client gives back a seat', 'change', ['client'], {
      rows: 'id IN (SELECT a.group_id FROM public.appointment a WHERE a.client_id = (SELECT app.subject()))',
      after: every,
    }),
  ],
  seat_wait: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  time_wait: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  reservation: [
    ...may(staff, 'read add change'),
    ...may(['visitor', 'link'], 'add change', "kind <> 'client' OR resource_id = (SELECT app.subject())"),
    one('a client frees what a visit of theirs kept', 'change', ['client'], {
      rows: 'appointment_id IN (SELECT a.id FROM public.appointment a WHERE a.client_id = (SELECT app.subject()))',
    }),
    ...may(['visitor', 'link', 'client', 'prescriber'], 'read', "kind <> 'client' OR resource_id = (SELECT app.subject())"),
    ...forgotten,
  ],
} satisfies Record<string, readonly Policy[]>
