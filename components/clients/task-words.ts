import type { TaskKind } from '@/lib/domain/tasks/kinds'

const names: Readonly<Record<Exclude<TaskKind, 'made'>, string>> = {
  'care-alert': 'Answer the alert',
  'prescriber-word': 'A prescriber’s word read back is to be confirmed',
  'call-after-leaving': 'Call: left before the end of the journey',
  'safety-plan-changed': 'The client has changed their safety plan',
  'item-nine': 'Ninth answer above zero: ask the safety questions',
  'results-review': 'Look at the results',
  'intake-review': 'Read the new intake',
  'screen-look': 'A health screen wants a look',
  'order-ended': 'The prescriber stopped an order',
  'order-anew': 'Orders to write again',
  'paper-taken-back': 'The client took a signed paper back',
  'story-taken-back': 'A client took their words on the public pages back: take them out wherever else they stand',
  'client-file': 'Look at a file the client added',
  'infected-file': 'A scanner found something in a file: nobody opens it; ask for another',
  refund: 'Pay a refund',
  'write-off': 'Decide a write-off',
  'superbill-asked': 'The client asks for a superbill',
  'charge-disputed': 'The client questions a charge',
  'superbill-stale': 'A superbill was voided: make it again',
  'scale-appeal': 'Decide an appeal on the sliding scale',
  rebill: 'Bill days again',
  'verify-coverage': 'Verify a coverage the client told us of',
  'find-coverage': 'The client does not know how they are covered: find it with them',
  'second-plan': 'Ask a second plan: nobody has, and the client is asked for the share now',
  'ask-medicaid': 'Ask Medicaid before tomorrow’s visit',
  'restored-balance': 'Decide a balance that is owed again',
  'authorization-ended': 'An authorization has run out: ask for another',
  'format-not-possible': 'Visits in a format the plan does not allow',
  'visit-reopened': 'A confirmed visit waits again: something it rests on has changed',
  'gap-too-long': 'Many days between two journeys: look at the plan',
  'visit-cancelled': 'Cancelled by the client: offer a new time',
  'trail-broken': 'The audit trail does not hold: tell the privacy officer',
  'credential-expiring': 'A credential ends soon or has ended',
  'credential-check': 'Check a credential at its source',
  'overpayment-review':
    'A visit was claimed and a credential had lapsed: find out what the plan paid, and return it by the day this is due',
}

/** What a task asks for that a rule or a job has put on a list. */
export const taskName = (kind: string): string => (Object.hasOwn(names, kind) ? names[kind as keyof typeof names] : kind)
