import { admins, everybody, may, one, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/clinicians.prisma`. */
export const cliniciansPolicies = {
  clinician: [
    ...may(admins, 'add change'),
    ...may(everybody, 'read'),
    one('keeps their own words', 'change', ['therapist'], { rows: 'id = (SELECT app.subject())' }),
  ],
  clinician_picture: [
    ...may(['admin'], 'add delete'),
    one('is set by whom it shows', 'add', ['therapist'], { rows: 'clinician_id = (SELECT app.subject()) AND set_by = (SELECT app.uid())' }),
    one('is taken away by whom it shows', 'delete', ['therapist'], { rows: 'clinician_id = (SELECT app.subject())' }),
    one('is seen by everybody while the clinician is shown', 'read', everybody, {
      rows: 'EXISTS (SELECT 1 FROM public.clinician c WHERE c.practice_id = clinician_picture.practice_id AND c.id = clinician_picture.clinician_id AND c.is_active AND c.is_published)',
    }),
    one('is seen by whom it shows', 'read', ['therapist'], { rows: 'clinician_id = (SELECT app.subject())' }),
    ...may(admins, 'read'),
  ],
  supervision: [
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  medicare_standing: [
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  clinician_hours: [...may(['admin'], 'delete'), ...may(admins, 'add change'), ...may(everybody, 'read')],
  time_off: [
    ...may(staff, 'add change'),
    ...may(everybody, 'read'),
    one('time off is taken back by staff', 'delete', null, {
      rows: "(SELECT app.role()) IN ('front-desk', 'admin') OR ((SELECT app.role()) = 'therapist' AND clinician_id = (SELECT app.subject()))",
    }),
  ],
  credential: [...may(admins, 'add change'), ...may(everybody, 'read')],
  credential_claim: [
    one('is told by its holder, undecided', 'add', null, {
      rows: "status = 'waiting' AND (((SELECT app.role()) = 'therapist' AND clinician_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject())))",
    }),
    one('is read by its holder and admins', 'read', null, {
      rows: "(SELECT app.role()) IN ('admin', 'system') OR ((SELECT app.role()) = 'therapist' AND clinician_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()))",
    }),
    one('is decided by admins', 'change', ['admin']),
  ],
} satisfies Record<string, readonly Policy[]>
