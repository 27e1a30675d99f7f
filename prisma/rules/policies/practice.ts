import { admins, everybody, jobs, may, one, own, owners, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/practice.prisma`. */
export const practicePolicies = {
  practice: [
    one('is opened by the set-up', 'add', jobs, { rows: 'practice_id = (SELECT app.practice())' }),
    one('is found by its address or its scope', 'read', null, {
      rows: "practice_id = (SELECT app.practice()) OR hostname = (SELECT app.host()) OR slug = (SELECT app.host()) OR ((SELECT app.host()) = '*' AND is_default) OR CURRENT_USER = 'sojourn_worker'",
    }),
    one('is kept by its admins', 'change', admins, { rows: 'practice_id = (SELECT app.practice())' }),
  ],
  location: [...may(admins, 'add change'), ...may(everybody, 'read')],
  location_hours: [...may(['admin'], 'delete'), ...may(admins, 'add change'), ...may(everybody, 'read')],
  location_closure: [
    ...may(admins, 'add change'),
    ...may(everybody, 'read'),
    one('a closure is taken back by admins', 'delete', ['admin']),
  ],
  room: [...may(admins, 'add change'), ...may(everybody, 'read')],
  partner_facility: [...may(admins, 'add change'), ...may(everybody, 'read')],
  facility_hours: [
    one('admins put a week in the place of another', 'delete', ['admin']),
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  facility_closure: [
    one('a closure is taken back by admins', 'delete', ['admin']),
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  chair: [...may(admins, 'add change'), ...may(everybody, 'read')],
  service: [...may(admins, 'add change'), ...may(everybody, 'read')],
  rate: [...may(admins, 'add change'), ...may(everybody, 'read')],
  payer: [...may(admins, 'add change'), ...may(everybody, 'read')],
  network_standing: [
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  allowed_amount: [...may(admins, 'add change'), ...may(['client', 'therapist', 'front-desk', 'admin', 'system'], 'read')],
  sliding_tier: [
    ...may(admins, 'add change'),
    ...may(everybody, 'read'),
    one('a planned scale is put right by admins', 'delete', ['admin'], { rows: 'effective_from >= CURRENT_DATE - 1' }),
  ],
  rule_parameter: [...may(admins, 'add change'), ...may(everybody, 'read')],
  reference_row: [...may(jobs, 'add change'), ...may(everybody, 'read')],
  document_template: [...may(admins, 'add change'), ...may(everybody, 'read')],
  document_version: [...may(admins, 'add change'), ...may(everybody, 'read')],
  opening_check: [
    one('is asked by an admin', 'add', ['admin'], { rows: "asked_by = (SELECT app.uid()) AND (kind = 'documents' OR done_at IS NULL)" }),
    one('is read by its admins', 'read', admins),
    one('is confirmed by the worker', 'change', jobs, { after: 'done_at IS NOT NULL' }),
  ],
  site_text: [
    one('comes with a release', 'add', jobs, { rows: 'made_by IS NULL AND reviewed_by IS NULL' }),
    one('is published by an admin', 'add', ['admin'], { rows: 'made_by = (SELECT app.uid())' }),
    one('is read by everybody from its day on', 'read', ['visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk'], {
      rows: 'effective_from <= (SELECT (now() AT TIME ZONE p.time_zone)::date FROM public.practice p WHERE p.practice_id = (SELECT app.practice()))',
    }),
    one('is read by those who keep it', 'read', admins),
  ],
  site_story: [
    one('is read by those who publish', 'read', admins),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is published by an admin while the authorization stands', 'add', ['admin'], {
      rows: "published_by = (SELECT app.uid()) AND taken_off_at IS NULL AND EXISTS (SELECT 1 FROM public.signature s WHERE s.practice_id = site_story.practice_id AND s.id = site_story.signature_id AND s.client_id = site_story.client_id AND s.document_key = 'story-authorization' AND s.revoked_at IS NULL)",
    }),
    one('is taken off by an admin', 'change', ['admin'], { after: 'taken_off_by = (SELECT app.uid())' }),
    owners('is looked up by its owner', 'read'),
  ],
  assistance_resource: [...may(admins, 'add change'), ...may(everybody, 'read')],
} satisfies Record<string, readonly Policy[]>
