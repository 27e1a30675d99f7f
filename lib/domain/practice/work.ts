/** What the worker does for a practice, by the name it has in the database, in figures and in the log. */
export const workJobs = [
  'deliver-outbox',
  'pass-alerts-on',
  'recheck-visits',
  'bill-again',
  'expire-visits',
  'remind-rides',
  'remind-visits',
  'advance-clients',
  'anchor-trail',
  'look-through-trail',
  'forget-what-is-over',
  'watch-credentials',
  'run-out-authorizations',
  'wait-out-second-plans',
  'look-through-books',
  'ask-medicaid-ahead',
  'scan-files',
  'plan-clients',
  'offer-seats',
  'offer-times',
] as const
export type WorkJob = (typeof workJobs)[number]

/** All of it, once on each day of a practice: for what falls due by the calendar, and for what nothing pointed at. */
export const EVERY_DAY = 'every-day'

/** What `due_work` may point at. */
export const dueWork = [...workJobs, EVERY_DAY] as const
export type DueWork = (typeof dueWork)[number]
