import type { CitationId } from '../citations.ts'
import type { Parameter } from './parameter.ts'

const row = (
  kind: Parameter['kind'],
  value: number,
  unit: 'days' | 'years',
  label: string,
  ...cites: readonly CitationId[]
): Parameter => ({
  value,
  unit,
  kind,
  label,
  from: '2026-01-01',
  cites,
})

export const retentionParameters = {
  'retention.consult-days': row('policy', 90, 'days', 'A consult request that led to nothing is kept', 'practice.forgetting'),
  'retention.kept-mail-days': row('policy', 30, 'days', 'Mail a demo keeps is kept', 'practice.forgetting'),
  'retention.sent-message-days': row('policy', 30, 'days', 'A message that went out is kept', 'practice.forgetting'),
  'retention.given-up-message-days': row('policy', 90, 'days', 'A message that was given up is kept', 'practice.forgetting'),
  'retention.answer-days': row('policy', 7, 'days', 'The answer to a request is kept', 'practice.forgetting'),
  'retention.session-days': row('policy', 90, 'days', 'A sign-in that has ended is kept', 'practice.forgetting'),
  'retention.link-days': row('policy', 30, 'days', 'A mailed link that has run out is kept', 'practice.forgetting'),
  'retention.hold-days': row('policy', 1, 'days', 'A time kept while a form was filled in is kept', 'practice.forgetting'),
  'retention.reservation-days': row('policy', 30, 'days', 'A time that was given back is kept', 'practice.forgetting'),
  'retention.draft-days': row('policy', 90, 'days', 'An unfinished draft is kept', 'practice.forgetting'),
  'retention.recheck-days': row('policy', 30, 'days', 'A finished look at later visits is kept', 'practice.forgetting'),
  'retention.news-days': row('policy', 90, 'days', 'What somebody was told about tasks is kept', 'practice.forgetting'),
  'retention.import-days': row('policy', 30, 'days', 'A file that was never brought in is kept', 'practice.forgetting'),
  'retention.planner-days': row('policy', 30, 'days', 'A search for the plans of many clients is kept', 'practice.forgetting'),
  'retention.attempt-days': row('policy', 1, 'days', 'A spent budget of attempts is kept', 'practice.forgetting'),
  'audit.checkpoint-entries': {
    value: 10_000,
    unit: 'count',
    kind: 'policy',
    label: 'The head of the audit trail is signed daily, and after so many entries',
    from: '2026-01-01',
    cites: ['45-cfr-164.312-b'],
  },
  'audit.whole-days': row('policy', 7, 'days', 'The whole audit trail is looked through again after', '45-cfr-164.312-b'),
  'retention.trail-years': row('law', 6, 'years', 'The audit trail is kept', '45-cfr-164.316', '45-cfr-164.528'),
  'retention.paper-years': row(
    'law',
    6,
    'years',
    'Signed papers are kept after they were last in force',
    '45-cfr-164.316',
    '45-cfr-149.610-f',
  ),
  'retention.record-years': row('policy', 10, 'years', 'A chart is kept after the last visit', 'practice.keeping-charts', '42-cfr-424.516'),
  'retention.money-years': row('policy', 10, 'years', 'Charges, claims and payments are kept', '31-usc-3731', '42-cfr-422.504'),
} as const satisfies Record<string, Parameter>
