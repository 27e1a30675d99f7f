import { admins, every, everybody, forgotten, jobs, may, one, owners, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/system.prisma`. */
export const systemPolicies = {
  outbox: [
    ...may(everybody, 'add'),
    ...may(['admin'], 'read change'),
    ...may(jobs, 'read change'),
    ...forgotten,
    owners('is looked through for what a client has not heard yet', 'read', staff),
    owners('leaves to a later letter what it had to tell', 'change', staff),
  ],
  sent_mail: [...may(jobs, 'read add'), ...may(['admin'], 'read'), ...forgotten],
  idempotency_key: [...may(everybody, 'read add change', 'actor_key = (SELECT app.actor_key())'), ...forgotten],
  due_work: [
    one('is left by whoever acts', 'add', null, { rows: 'practice_id = (SELECT app.practice())' }),
    owners('is left by what the owner changes', 'add'),
    one('is taken by the worker, of every practice', 'everything', null, { rows: "CURRENT_USER = 'sojourn_worker'" }),
  ],
  audit_event: [...may(admins, 'read'), owners('the chain is kept by its owner', 'everything')],
  audit_head: [owners('the head is kept by its owner', 'everything')],
  reference_version: [
    one('everyone may know', 'read', null, { rows: 'practice_id = (SELECT app.practice())' }),
    owners('is renewed by its owner', 'everything'),
  ],
  law_recheck: [one('is worked by jobs', 'everything', jobs), ...forgotten],
  legal_hold: [
    one('is placed by an admin', 'add', ['admin'], { rows: 'placed_by = (SELECT app.uid()) AND lifted_at IS NULL' }),
    one('is read by admins and jobs', 'read', admins),
    owners('is seen by what keeps and forgets', 'read', admins),
    one('is lifted by an admin', 'change', ['admin'], { after: 'lifted_by = (SELECT app.uid())' }),
  ],
  disclosure_note: [
    one('is written down by an admin', 'add', ['admin'], { rows: 'noted_by = (SELECT app.uid()) AND taken_out_at IS NULL' }),
    ...may(admins, 'read'),
    one('is taken out by an admin', 'change', ['admin'], { after: 'taken_out_by = (SELECT app.uid())' }),
  ],
  retention_run: [
    one('is begun by a job', 'add', jobs),
    one('is read by admins and jobs', 'read', admins),
    one('is carried on by a job', 'change', jobs),
  ],
  audit_checkpoint: [
    one('is made by a job', 'add', jobs, { rows: 'exported_at IS NULL' }),
    owners('is held against the chain', 'read'),
    one('is read by admins and jobs', 'read', admins),
    one('is exported by a job', 'change', jobs),
  ],
  audit_verification: [
    one('is asked by an admin or a job', 'add', null, {
      rows: "((SELECT app.role()) = 'system' AND asked_by IS NULL) OR ((SELECT app.role()) = 'admin' AND asked_by = (SELECT app.uid()))",
    }),
    one('is read by admins and jobs', 'read', admins),
    one('is finished by a job', 'change', jobs, { rows: 'finished_at IS NULL', after: every }),
  ],
} satisfies Record<string, readonly Policy[]>
