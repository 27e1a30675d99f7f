import type { Role } from './roles.ts'

/** What the set-up and the worker do by themselves, with the letter an admin has tried again. A part of the table of permissions. */
export const jobPermissions = {
  'practice.open': ['system'],
  'practice.invite-first-admin': ['system'],
  'reference.load': ['system'],
  'outbox.deliver': ['system'],
  'outbox.retry': ['admin'],
  'ride.remind': ['system'],
  'visit.remind': ['system'],
  'appointment.expire': ['system'],
  'group.offer-seats': ['system'],
  'appointment.offer-time': ['system'],
  'visits.recheck': ['system'],
  'visits.finish-recheck': ['system'],
  'client.advance': ['system'],
  'credential.watch': ['system'],
  'alert.escalate': ['system'],
  'attachment.note-scan': ['system'],
  'audit.checkpoint': ['system'],
  'audit.begin-whole': ['system'],
  'audit.finish-whole': ['system'],
  'books.look-through': ['system'],
  'retention.forget': ['system'],
  'retention.finish': ['system'],
} as const satisfies Record<string, readonly Role[]>
