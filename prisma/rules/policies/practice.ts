import { admins, everybody, jobs, may, one, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/practice.prisma`. */
export const practicePolicies = {
  practice: [
    one('is opened by the set-up', 'add', jobs, { rows: 'practice_id = (SELECT app.practice())' }),
    one('is found by its address or its scope', 'read', null, {
      rows: "practice_id = (SELECT app.practice()) OR hostname = (SELECT app.host()) OR slug = (SELECT app.host()) OR ((SELECT app.host()) = '*' AND is_default) OR CURRENT_USER = 'sojourn_worker'",
    }),
    one('is kept by its admins', 'change', admins, { rows: 'practice_id = (SELECT app.practice())' }),
  ],
  opening_check: [
    one('is asked by an admin', 'add', ['admin'], { rows: "asked_by = (SELECT app.uid()) AND (kind = 'documents' OR done_at IS NULL)" }),
    one('is read by its admins', 'read', admins),
    one('is confirmed by the worker', 'change', jobs, { after: 'done_at IS NOT NULL' }),
  ],
  rule_parameter: [...may(admins, 'add change'), ...may(everybody, 'read')],
  reference_row: [...may(jobs, 'add change'), ...may(everybody, 'read')],
} satisfies Record<string, readonly Policy[]>
