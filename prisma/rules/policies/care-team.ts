import { admins, may, one, own, owners, type Policy, referred, staff } from './policy.ts'

/** Row policies of the tables of `schema/care-team.prisma`. */
export const careTeamPolicies = {
  care_team_member: [...may(staff, 'read add change'), ...may(['client'], 'read', own), ...may(['prescriber'], 'read', referred)],
  release_of_information: [...may(['client'], 'read add change', own), ...may(staff, 'read add change')],
  referral: [
    ...may(staff, 'read add change'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read change', "prescriber_id = (SELECT app.subject()) AND status <> 'revoked'"),
    owners('is seen by what keeps and forgets', 'read', admins),
  ],
  eligibility_decision: [
    ...may(['prescriber'], 'add', 'prescriber_id = (SELECT app.subject()) AND client_id IN (SELECT app.referred_clients())'),
    ...may(['client'], 'read', own),
    ...may(['prescriber'], 'read', referred),
    ...may(staff, 'read'),
    one('a verdict ends by what people tell', 'change', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
      after: 'ended_on IS NOT NULL',
    }),
  ],
} satisfies Record<string, readonly Policy[]>
