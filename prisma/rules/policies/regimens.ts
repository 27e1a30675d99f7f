import { forgotten, jobs, may, one, own, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/regimens.prisma`. */
export const regimensPolicies = {
  regimen: [...may(staff, 'read add change'), ...may(['client'], 'read', own), ...may(['prescriber'], 'read', referred)],
  regimen_extension: [
    one('is asked for by the therapist', 'add', ['therapist'], {
      rows: 'by_therapist = (SELECT app.subject()) AND by_prescriber_at IS NULL',
    }),
    one('is filled by the set-up', 'add', jobs),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one("is read by the client's prescriber", 'read', ['prescriber'], { rows: referred }),
    one('is read by those who book and treat', 'read', staff),
    one("is answered by the client's prescriber", 'change', ['prescriber'], {
      rows: referred,
      after: 'client_id IN (SELECT app.referred_clients()) AND (by_prescriber IS NULL OR by_prescriber = (SELECT app.subject()))',
    }),
    one('is changed by the set-up', 'change', jobs),
  ],
  regimen_acceptance: [
    one('is accepted by its client', 'add', ['client'], {
      rows: 'client_id = (SELECT app.subject()) AND accepted_by = (SELECT app.uid())',
    }),
    one('is filled by the set-up', 'add', jobs),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
  ],
  cycle: [
    ...may(staff, 'read add change'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read', referred),
    one("a client gives back a cycle's day", 'change', ['client'], { rows: own }),
  ],
  dose_proposal: [
    ...may(['therapist'], 'add change', 'clinician_id = (SELECT app.subject())'),
    ...may(['prescriber'], 'read change', referred),
    ...may(staff, 'read'),
  ],
  dose_order: [
    ...may(['prescriber'], 'add change', 'prescriber_id = (SELECT app.subject()) AND client_id IN (SELECT app.referred_clients())'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read', referred),
    ...may(staff, 'read'),
    one('an order is seen by who signed it', 'read', ['prescriber'], { rows: 'prescriber_id = (SELECT app.subject())' }),
    one('an order ends with the referral', 'change', staff, { after: "status IN ('revoked', 'expired') OR handed_to_id IS NOT NULL" }),
    one("an order gives way to the next prescriber's", 'change', ['prescriber'], {
      rows: referred,
      after: "client_id IN (SELECT app.referred_clients()) AND status = 'superseded'",
    }),
    one('an order is ended by who signed it', 'change', ['prescriber'], {
      rows: 'prescriber_id = (SELECT app.subject())',
      after: "prescriber_id = (SELECT app.subject()) AND status <> 'active'",
    }),
  ],
  planner_run: [...may(['front-desk', 'system'], 'read add change'), ...forgotten],
  planner_client: [...may(['front-desk', 'system'], 'read add change'), ...forgotten],
} satisfies Record<string, readonly Policy[]>
