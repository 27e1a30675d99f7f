import { admins, one, owners, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/alerts.prisma`. */
export const alertsPolicies = {
  care_alert: [
    one('is raised by what happened', 'add', null, {
      rows: "closed_at IS NULL AND acknowledged_at IS NULL AND ((SELECT app.role()) IN ('therapist', 'front-desk', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients())))",
    }),
    one('is read by those it may be passed to', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
    owners('is seen by what keeps and forgets', 'read', admins),
    one('a client can raise it and never answer it', 'change', ['client'], {
      rows: 'client_id = (SELECT app.subject()) AND closed_at IS NULL',
      after: 'client_id = (SELECT app.subject()) AND closed_at IS NULL AND acknowledged_at IS NULL',
    }),
    one('is answered by those it may be passed to', 'change', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
  care_alert_step: [
    one('is added by whoever raised, tried or answered', 'add', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
    one('is read by staff and the referred prescriber', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
} satisfies Record<string, readonly Policy[]>
