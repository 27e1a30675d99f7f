import { staffRoles } from '../access/roles.ts'

/** What a task can be about. A person writes a title of their own for one that is `made`; the others are asked for by a rule or a job. */
export const taskKinds = [
  'made',
  'care-alert',
  'prescriber-word',
  'call-after-leaving',
  'safety-plan-changed',
  'item-nine',
  'results-review',
  'intake-review',
  'screen-look',
  'dose-proposed',
  'dose-declined',
  'extension-asked',
  'extension-answered',
  'order-ended',
  'order-anew',
  'paper-taken-back',
  'story-signed',
  'story-taken-back',
  'client-file',
  'infected-file',
  'refund',
  'write-off',
  'superbill-asked',
  'charge-disputed',
  'superbill-stale',
  'scale-appeal',
  'rebill',
  'verify-coverage',
  'find-coverage',
  'second-plan',
  'ask-medicaid',
  'restored-balance',
  'authorization-ended',
  'format-not-possible',
  'visit-reopened',
  'gap-too-long',
  'visit-cancelled',
  'visit-moved',
  'visit-booked',
  'trail-broken',
  'books-wrong',
  'credential-expiring',
  'credential-check',
  'overpayment-review',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** The lists a task can stand on. */
export const taskLists = [...staffRoles, 'prescriber'] as const
export type TaskList = (typeof taskLists)[number]
