import type { Finding } from '../domain/finding.ts'
import type { WhyNone } from '../domain/law/openings.ts'
import type { Shortage } from '../domain/scheduling/shortage.ts'
import type { LocalDate, TimeZone } from '../domain/time/local.ts'
import { t } from './t.ts'
import { type Reader, wordFinding } from './word-finding.ts'

/** A day as people choose it: how many times are open, and in a word and in a sentence why none is. */
export type SaidDay = {
  readonly on: LocalDate
  readonly starts: number
  readonly why: { readonly short: string; readonly says: string } | null
}

/** The same as it is kept. */
type WhyKept = Shortage | { readonly of: 'law'; readonly findings: readonly Finding[] }

type Day = { readonly on: LocalDate; readonly starts: number; readonly why: WhyNone | null }

/** Days with why nothing is open on them, for staff. Of all that the law has against a day its first word is said. */
export const sayDays = (days: readonly Day[], timeZone: TimeZone): SaidDay[] =>
  days.map(({ why, ...day }) => ({ ...day, why: why && sayWhyNone(why, timeZone) }))

/** Why a day has nothing open, in a word and in a sentence. */
export function sayWhyNone(why: WhyNone | WhyKept, timeZone: TimeZone, reader: Reader = 'staff'): { short: string; says: string } {
  if (why.of === 'soon') return { short: t('scheduling.daySoon'), says: t('scheduling.whySoon') }
  if (why.of === 'far') return { short: t('scheduling.dayFar'), says: t('scheduling.whyFar') }
  if (why.of === 'together') return { short: t('scheduling.dayFull'), says: t('scheduling.whyTogether') }
  if (why.of === 'law') {
    const [first] = why.findings
    return { short: t('scheduling.dayStopped'), says: first ? wordFinding(first, reader, { timeZone }) : t('scheduling.whyTogether') }
  }
  const { kind } = why
  if (kind === 'client' && reader === 'client') return { short: t('scheduling.dayFull'), says: t('scheduling.whyTakenYou') }
  if (why.of === 'nobody') return { short: t('scheduling.dayNobody'), says: t('scheduling.whyNobody', { kind }) }
  if (why.of === 'closed') return { short: t('scheduling.dayClosed'), says: t('scheduling.whyClosed', { kind }) }
  return { short: t('scheduling.dayFull'), says: t('scheduling.whyTaken', { kind }) }
}

/** The same of a whole cycle: what a day lacks it lacks for the journey, and the law says by itself which visit it stops. */
export function sayWhyNoCycle(why: WhyNone | WhyKept, timeZone: TimeZone): string {
  const { says } = sayWhyNone(why, timeZone)
  return why.of === 'law' || why.of === 'soon' || why.of === 'far' ? says : t('scheduling.whyOfJourney', { says })
}
