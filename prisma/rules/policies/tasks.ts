import { admins, forgotten, may, ofUser, one, own, owners, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/tasks.prisma`. */
export const tasksPolicies = {
  task: [
    ...may(['client'], 'add', own),
    ...may(['prescriber'], 'add', referred),
    ...may(staff, 'read add change'),
    ...may(['visitor', 'link'], 'add'),
    one('a prescriber asks for their credential to be looked up', 'add', ['prescriber'], {
      rows: "kind = 'credential-check' AND client_id IS NULL AND for_role = 'admin'",
    }),
    one('the care team hears that an order ended', 'add', ['prescriber'], {
      rows: "kind = 'order-ended' AND client_id IN (SELECT o.client_id FROM public.dose_order o WHERE o.prescriber_id = (SELECT app.subject()))",
    }),
    one('a client knows what their answers opened', 'read', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'care-alert'",
    }),
    one('a client knows what their ninth answer opened', 'read', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'item-nine'",
    }),
    one('a prescriber knows the task of an alert', 'read', ['prescriber'], {
      rows: "kind = 'care-alert' AND client_id IN (SELECT app.referred_clients())",
    }),
    one('a prescriber sees that their word waits', 'read', ['prescriber'], {
      rows: "kind = 'prescriber-word' AND client_id IN (SELECT app.referred_clients())",
    }),
    one('what waits for the prescriber is read by them', 'read', ['prescriber'], {
      rows: "for_role = 'prescriber' AND client_id IN (SELECT app.referred_clients())",
    }),
    one('a client closes what their ninth answer opened', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'item-nine' AND status = 'open'",
      after: "client_id = (SELECT app.subject()) AND kind = 'item-nine' AND status = 'done'",
    }),
    one('a client raises what their answers opened', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'care-alert' AND status = 'open'",
    }),
    one('a prescriber ends the task of an alert', 'change', ['prescriber'], {
      rows: "kind = 'care-alert' AND client_id IN (SELECT app.referred_clients())",
    }),
    one("a prescriber's word no longer waits", 'change', ['prescriber'], {
      rows: "kind = 'prescriber-word' AND client_id IN (SELECT app.referred_clients())",
      after: "kind = 'prescriber-word'",
    }),
    one('what waits for the prescriber is closed by them', 'change', ['prescriber'], {
      rows: "for_role = 'prescriber' AND client_id IN (SELECT app.referred_clients())",
    }),
    owners('is seen by what keeps and forgets', 'read', admins),
  ],
  task_comment: [
    one('is written by who says it', 'add', ['therapist', 'front-desk', 'admin'], { rows: 'by_user_id = (SELECT app.uid())' }),
    one('is read by those who book and treat', 'read', staff),
  ],
  news: [
    one('is left by who did it', 'add', ['therapist', 'front-desk', 'admin'], { rows: 'by_user_id = (SELECT app.uid())' }),
    one('is left for what a client did alone', 'add', ['system'], { rows: "kind = 'own-visit'" }),
    one('is read by whom it is for', 'read', null, { rows: "(SELECT app.role()) = 'system' OR user_id = (SELECT app.uid())" }),
    one('is marked by whom it is for', 'change', ['therapist', 'front-desk', 'admin'], { rows: ofUser }),
    ...forgotten,
  ],
} satisfies Record<string, readonly Policy[]>
