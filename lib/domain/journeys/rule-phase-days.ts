import type { CycleFormat } from '../coverage/format.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import { policyOverriders } from '../scheduling/rule-times.ts'
import { addDays, daysBetween, type LocalDate, type TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { MomentFacts } from './moment.ts'

/** A preparation or integration of the cycle: its time, on its own or in a group, and whether it can be given on that day at all. */
export type PhaseVisit = {
  readonly phase: 'preparation' | 'integration'
  readonly mode: 'individual' | 'group'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly dayIsClosed: boolean
}

export type PhaseDaysFacts = MomentFacts & {
  readonly format: CycleFormat
  readonly endsAt: Date
  /** The location's clock: days are days on it, of 23, 24 or 25 hours. */
  readonly timeZone: TimeZone
  /** The preparation and integration outside the journey visit. Format A has neither. */
  readonly phaseVisits: readonly PhaseVisit[]
  /** Whether groups are held on the journey day: none, none with a seat to give, or one that could be joined. */
  readonly groupsThatDay: 'none' | 'full' | 'open'
}

export type PhaseDaysCode =
  | 'PHASE_NOT_PLANNED'
  | 'PHASE_DAY_CLOSED'
  | 'PHASE_NOT_ADJACENT'
  | 'PHASE_TOO_FAR'
  | 'PHASE_WRONG_SIDE'
  | 'PHASE_SAME_DAY'
  | 'GROUP_NOT_BEFORE_JOURNEY'
  | 'GROUP_NOT_AFTER_JOURNEY'
  | 'TWO_GROUPS_SAME_DAY'
  | 'FORMAT_WITHOUT_GROUP'

/**
 * Preparation on the local calendar day before the journey and integration on the day after. Up to
 * three days off waits for the billing lead or the clinical director; a second individual hour on the journey day is refused, a
 * group before or after the journey is not.
 */
export function rulePhaseDays(facts: PhaseDaysFacts): Finding<PhaseDaysCode>[] {
  const { format, phaseVisits, startsAt, timeZone } = facts
  if (format === 'A') return []
  const journeyOn = localDateOf(startsAt, timeZone)
  return [
    ...(['preparation', 'integration'] as const).flatMap((phase) => ruleMissing(phase, journeyOn, facts)),
    ...phaseVisits.flatMap((visit) => rulePhaseVisit(visit, journeyOn, facts)),
    ...ruleGroups(journeyOn, facts),
  ]
}

const side = { preparation: -1, integration: 1 } as const

function ruleMissing(phase: PhaseVisit['phase'], journeyOn: LocalDate, { phaseVisits, moment }: PhaseDaysFacts): Finding<PhaseDaysCode>[] {
  if (phaseVisits.some((visit) => visit.phase === phase)) return []
  const params = { phase, wantedOn: addDays(journeyOn, side[phase]) }
  if (moment === 'check-in' && phase === 'integration') return [warn('PHASE_NOT_PLANNED', ['practice.phase-days'], { params })]
  return [hold('PHASE_NOT_PLANNED', ['practice.phase-days'], { params })]
}

function rulePhaseVisit(visit: PhaseVisit, journeyOn: LocalDate, facts: PhaseDaysFacts): Finding<PhaseDaysCode>[] {
  const { phase } = visit
  const visitOn = localDateOf(visit.startsAt, facts.timeZone)
  const findings: Finding<PhaseDaysCode>[] = []
  if (visit.dayIsClosed) findings.push(hold('PHASE_DAY_CLOSED', ['practice.phase-days'], { params: { phase, visitOn } }))
  const daysOff = phase === 'preparation' ? daysBetween(visitOn, journeyOn) : daysBetween(journeyOn, visitOn)
  const most = facts.ruleset.values['phase.most-days-apart']
  const cites = ['practice.phase-days'] as const
  const params = { phase, wantedOn: addDays(journeyOn, side[phase]) }
  if (daysOff === 0) return [...findings, ...ruleSameDay(visit, facts)]
  if (daysOff > most) findings.push(refuse('PHASE_TOO_FAR', cites, { params: { ...params, most } }))
  else if (daysOff > 1)
    findings.push(hold('PHASE_NOT_ADJACENT', cites, { params: { ...params, visitOn }, overridableBy: policyOverriders }))
  else if (daysOff < 1) findings.push(refuse('PHASE_WRONG_SIDE', cites, { params }))
  return findings
}

function ruleSameDay({ phase, mode, startsAt, endsAt }: PhaseVisit, journey: PhaseDaysFacts): Finding<PhaseDaysCode>[] {
  if (mode === 'individual') return [refuse('PHASE_SAME_DAY', ['practice.one-individual-hour'], { params: { phase } })]
  if (phase === 'preparation' && endsAt > journey.startsAt) return [refuse('GROUP_NOT_BEFORE_JOURNEY', ['practice.phase-days'])]
  if (phase === 'integration' && startsAt < journey.endsAt) return [refuse('GROUP_NOT_AFTER_JOURNEY', ['practice.phase-days'])]
  return []
}

function ruleGroups(journeyOn: LocalDate, { format, phaseVisits, timeZone, groupsThatDay }: PhaseDaysFacts): Finding<PhaseDaysCode>[] {
  const groups = phaseVisits.filter(({ mode }) => mode === 'group')
  const onJourneyDay = groups.filter(({ startsAt }) => localDateOf(startsAt, timeZone) === journeyOn)
  if (onJourneyDay.length > 1) return [refuse('TWO_GROUPS_SAME_DAY', ['practice.one-individual-hour'])]
  return format === 'C' && phaseVisits.length > 0 && onJourneyDay.length === 0
    ? [hold('FORMAT_WITHOUT_GROUP', ['practice.phase-days'], { params: { groups: groupsThatDay } })]
    : []
}
