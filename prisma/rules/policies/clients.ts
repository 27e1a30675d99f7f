import { admins, every, forgotten, jobs, may, ofUser, one, own, owners, type Policy, people, referred, staff } from './policy.ts'

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
    ...may(['prescriber'], 'read', 'app.referred(id)'),
    one('is named to who signed a live order', 'read', ['prescriber'], {
      rows: 'id = ANY ((SELECT app.clients_with_live_orders())::uuid[])',
    }),
  ],
  client_contact: [...may(['client'], 'read add change', own), ...may(staff, 'read add change')],
  treatment_objective: [
    ...may(['client'], 'read add', own),
    ...may(staff, 'read add change'),
    ...may(['prescriber'], 'read', referred),
    one('an objective is taken back by its client', 'delete', ['client'], { rows: own }),
    one('an objective is taken back by therapists', 'delete', ['therapist']),
  ],
  care_team_member: [...may(staff, 'read add change'), ...may(['client'], 'read', own), ...may(['prescriber'], 'read', referred)],
  release_of_information: [...may(['client'], 'read add change', own), ...may(staff, 'read add change')],
  screening: [
    ...may(['client'], 'read add', own),
    ...may(['prescriber'], 'read', referred),
    owners('is kept by its owner', 'everything'),
    one('is taken by those who treat', 'add', ['therapist', 'system']),
    one('is read by those who treat', 'read', ['therapist', 'system']),
    one('a client goes on with their safety questions', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'cssrs' AND acknowledged_at IS NULL",
    }),
    one('is answered by those who treat', 'change', ['therapist', 'system']),
  ],
  screening_gate: [
    owners('is kept by its owner', 'everything'),
    one('is read by those who treat and book', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))",
    }),
  ],
  screening_clearance: [
    one("is the prescriber's alone", 'add', ['prescriber'], { rows: 'prescriber_id = (SELECT app.subject()) AND app.referred(client_id)' }),
    owners('is counted by its owner', 'read'),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))",
    }),
  ],
  referral: [
    ...may(staff, 'read add change'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read change', "prescriber_id = (SELECT app.subject()) AND status <> 'revoked'"),
    owners('is seen by what keeps and forgets', 'read', admins),
  ],
  eligibility_decision: [
    ...may(['prescriber'], 'add', 'prescriber_id = (SELECT app.subject()) AND app.referred(client_id)'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read', referred),
    ...may(staff, 'read'),
    one('a verdict ends by what people tell', 'change', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))",
      after: 'ended_on IS NOT NULL',
    }),
  ],
  signature: [
    ...may(['client'], 'read add', own),
    ...may(staff, 'read add'),
    one('a paper is taken back by its client', 'change', ['client'], { rows: own }),
    one('a paper is taken back by staff, as the client told them', 'change', ['therapist', 'front-desk', 'admin']),
    one('a release is taken back by its client', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND document_key = 'release-of-information'",
      after: own,
    }),
    one('a release is taken back by staff, as the client told them', 'change', ['therapist', 'front-desk', 'admin'], {
      rows: "document_key = 'release-of-information'",
      after: every,
    }),
    owners('is looked up by its owner', 'read'),
  ],
  client_word: [
    owners('words are kept by their owner', 'everything'),
    one('is found by its client', 'read', ['client'], { rows: own }),
    one('is found by the prescriber it was referred to', 'read', ['prescriber'], { rows: referred }),
    one('is found by those who book and treat', 'read', staff),
  ],
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
    one('a prescriber knows the task of an alert', 'read', ['prescriber'], { rows: "kind = 'care-alert' AND app.referred(client_id)" }),
    one('a prescriber sees that their word waits', 'read', ['prescriber'], {
      rows: "kind = 'prescriber-word' AND app.referred(client_id)",
    }),
    one('what waits for the prescriber is read by them', 'read', ['prescriber'], {
      rows: "for_role = 'prescriber' AND app.referred(client_id)",
    }),
    one('a client closes what their ninth answer opened', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'item-nine' AND status = 'open'",
      after: "client_id = (SELECT app.subject()) AND kind = 'item-nine' AND status = 'done'",
    }),
    one('a client raises what their answers opened', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND kind = 'care-alert' AND status = 'open'",
    }),
    one('a prescriber ends the task of an alert', 'change', ['prescriber'], { rows: "kind = 'care-alert' AND app.referred(client_id)" }),
    one("a prescriber's word no longer waits", 'change', ['prescriber'], {
      rows: "kind = 'prescriber-word' AND app.referred(client_id)",
      after: "kind = 'prescriber-word'",
    }),
    one('what waits for the prescriber is closed by them', 'change', ['prescriber'], {
      rows: "for_role = 'prescriber' AND app.referred(client_id)",
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
  message_thread: [
    ...may(['client'], 'read add change', "client_id = (SELECT app.subject()) AND audience = 'client_visible'"),
    ...may(['prescriber'], 'read add change', "app.referred(client_id) AND audience = 'care_team'"),
    ...may(staff, 'read add change'),
  ],
  message: [
    ...may(
      ['client'],
      'read add',
      "client_id = (SELECT app.subject()) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = 'client_visible')",
    ),
    ...may(
      ['prescriber'],
      'read add',
      "app.referred(client_id) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = 'care_team')",
    ),
    ...may(staff, 'read add'),
  ],
  message_receipt: [...may(people, 'read add change', ofUser), one('is taken along by a job', 'read', jobs)],
} satisfies Record<string, readonly Policy[]>
