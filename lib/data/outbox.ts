import 'server-only'
import { newId } from '../ids.ts'
import { type JsonOf, writeJson } from './kept-json/columns.ts'
import type { Tx } from './scope.ts'

/** What may be sent after a commit. A payload holds ids only; words and addresses are found when it is sent. */
export const outboxKinds = [
  'consult-booked',
  'consult-moved',
  'consult-cancelled',
  'invitation',
  'password-reset',
  'second-factor-changed',
  'password-changed',
  'address-changed',
  'driver-asked',
  'ride-reminder',
  'visit-reminder',
  'appointment-booked',
  'appointment-moved',
  'appointment-cancelled',
  'seat-offered',
  'time-offered',
  'message-waiting',
  'referral-waiting',
  'alert-waiting',
  'look-waiting',
  'mail-test',
  'audit-head',
] as const
export type OutboxKind = (typeof outboxKinds)[number]

/** Writes a message to be sent once this transaction has committed. `secret` is a link's token, kept only until it is sent. */
export async function insertOutbox(
  tx: Tx,
  { practiceId, kind, payload, dueAt }: { practiceId: string; kind: OutboxKind; payload: JsonOf<'Outbox.payload'>; dueAt: Date },
): Promise<void> {
  await tx.outbox.createMany({ data: [{ practiceId, id: newId(), kind, payload: writeJson('Outbox.payload', payload), dueAt }] })
}
