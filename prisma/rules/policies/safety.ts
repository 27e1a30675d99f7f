import { may, one, own, owners, type Policy, referred } from './policy.ts'

/** Row policies of the tables of `schema/safety.prisma`. */
export const safetyPolicies = {
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
      rows: "(SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
  screening_clearance: [
    one("is the prescriber's alone", 'add', ['prescriber'], {
      rows: 'prescriber_id = (SELECT app.subject()) AND client_id IN (SELECT app.referred_clients())',
    }),
    owners('is counted by its owner', 'read'),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
  safety_episode: [
    owners('is kept by its owner', 'everything'),
    one('is opened by whoever asks or answers', 'add', null, {
      rows: "closed_at IS NULL AND ((SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND asked_by = 'self'))",
    }),
    one('a client reads their own', 'read', ['client'], { rows: own }),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
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
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
  crisis_close: [
    one('is written by those who may close', 'add', null, {
      rows: "closed_by = (SELECT app.uid()) AND ((SELECT app.role()) IN ('therapist', 'admin') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients())))",
    }),
    owners('is kept by its owner', 'read'),
    one('is read by those who treat', 'read', null, {
      rows: "(SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND client_id IN (SELECT app.referred_clients()))",
    }),
  ],
} satisfies Record<string, readonly Policy[]>
