import { one, own, owners, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/safety.prisma`. */
export const safetyPolicies = {
  safety_episode: [
    owners('is kept by its owner', 'everything'),
    one('is opened by whoever asks or answers', 'add', null, {
      rows: "closed_at IS NULL AND ((SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND asked_by = 'self'))",
    }),
    one('a client reads their own', 'read', ['client'], { rows: own }),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))",
    }),
    one('goes on with whoever asks or answers', 'change', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND asked_by = 'self')",
      after: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))",
    }),
  ],
  safety_plan: [
    one('is written by those who treat and the client', 'add', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND written_by = (SELECT app.uid()))",
    }),
    one('a client reads their own', 'read', ['client'], { rows: own }),
    owners('is kept by its owner', 'read'),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))",
    }),
  ],
  crisis_close: [
    one('is written by those who may close', 'add', null, {
      rows: "closed_by = (SELECT app.uid()) AND ((SELECT app.role()) IN ('therapist', 'admin') OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)))",
    }),
    owners('is kept by its owner', 'read'),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))",
    }),
  ],
} satisfies Record<string, readonly Policy[]>
