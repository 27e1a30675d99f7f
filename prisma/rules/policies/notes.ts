import { may, one, own, owners, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/notes.prisma`. */
export const notesPolicies = {
  note: [
    ...may(['therapist'], 'add change', 'clinician_id = (SELECT app.subject())'),
    ...may(['client'], 'read', "client_id = (SELECT app.subject()) AND status = 'signed' AND kind <> 'group'"),
    ...may(['prescriber'], 'read', "client_id IN (SELECT app.referred_clients()) AND status = 'signed'"),
    ...may(['therapist', 'system'], 'read'),
    owners('is looked up by its owner', 'read'),
  ],
  psychotherapy_note: [
    ...may(['therapist'], 'read add change', 'author_id = (SELECT app.uid())'),
    one('is taken along sealed', 'read', null, { rows: "app.role() = 'system'", isOwners: true }),
  ],
  instrument_response: [...may(['client'], 'read add', own), ...may(staff, 'read add change'), ...may(['prescriber'], 'read', referred)],
} satisfies Record<string, readonly Policy[]>
