import type { RetentionKind } from '../../domain/practice/retention.ts'

/** What is kept, how long, and why. Also printed into the docs. */
export const retentionWords: Readonly<Record<RetentionKind, { readonly what: string; readonly from: string; readonly why: string }>> = {
  consult: {
    what: 'Consult requests that led to nothing, with the call and its link',
    from: 'from the day they were sent',
    why: 'The form promises it. A request that became a client belongs to the chart.',
  },
  'kept-mail': {
    what: 'Mail that a demo keeps for reading',
    from: 'from the day it was sent',
    why: 'Production keeps none.',
  },
  'sent-message': {
    what: 'Messages that went out',
    from: 'from the day they went out',
    why: 'Long enough to answer “did it go out?”. The trail keeps that it was sent.',
  },
  'given-up-message': {
    what: 'Messages that were given up',
    from: 'from the day they were given up',
    why: 'Long enough for somebody to look and send them again.',
  },
  answer: {
    what: 'Answers kept so that a request sent twice is done once',
    from: 'from the day of the request',
    why: 'They repeat what the record says. A device that was offline asks again within days.',
  },
  session: {
    what: 'Sign-ins that have ended',
    from: 'from the day they ended',
    why: 'Long enough to look into misuse. The trail keeps who signed in.',
  },
  link: {
    what: 'Mailed links that have run out',
    from: 'from the day they ran out',
    why: 'They open nothing any more.',
  },
  hold: {
    what: 'Times kept while somebody filled in a form',
    from: 'from the day they ran out',
    why: 'They keep nothing any more.',
  },
  reservation: {
    what: 'Times that were given back',
    from: 'from the day they would have ended',
    why: 'The visit itself says what became of it.',
  },
  draft: {
    what: 'Unfinished drafts, encrypted',
    from: 'from the day they were last saved',
    why: 'Nobody has gone back to them. What was saved or signed is in the chart.',
  },
  recheck: {
    what: 'Finished looks at later visits after a setting changed',
    from: 'from the day they were finished',
    why: 'The trail keeps what they changed.',
  },
  news: {
    what: 'What somebody who works here was told about their tasks, read or not',
    from: 'from the day they were told',
    why: 'Long enough for somebody who was away for a season. The task keeps what was done and said.',
  },
  import: {
    what: 'Files that were looked at and never brought in, with their rows',
    from: 'from the day they were uploaded',
    why: 'Nobody finished them. A file that is brought in or put aside loses its rows at once.',
  },
  planner: {
    what: 'Searches for the plans of many clients, with what they proposed',
    from: 'from the day they were asked for',
    why: 'What was booked of them is in the calendar. A proposal is over within days.',
  },
  attempt: {
    what: 'Spent budgets of attempts, by address',
    from: 'from the day they were free again',
    why: 'They count nothing any more. They belong to no practice, so a hold does not reach them.',
  },
  trail: {
    what: 'The audit trail',
    from: 'from the day of each entry',
    why: 'It is the documentation HIPAA asks for and what an accounting of disclosures is made from.',
  },
  paper: {
    what: 'Signed papers, authorizations, the estimates given',
    from: 'from when they were last in force',
    why: 'HIPAA and the No Surprises Act ask for six years.',
  },
  record: {
    what: 'Charts: notes, screens, orders, visits, journeys, messages, files',
    from: 'from the last visit',
    why: 'Ten years pass Medicare’s seven and what most states ask. Enter more where the state asks for more.',
  },
  money: {
    what: 'Charges, claims, payments, the ledger',
    from: 'from the day they were written',
    why: 'A claim can be questioned for ten years.',
  },
}
