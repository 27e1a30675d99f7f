import { type Finding, refuse, worstEffect } from '../finding.ts'
import type { Interval } from '../time/interval.ts'
import type { Minute } from '../time/zone-table.ts'
import { ruleTimes, type TimesCode, type TimesFacts, type WantedResource } from './rule-times.ts'

type ConsultTimeFacts = TimesFacts & {
  /** The start asked for and the starts that the practice offers; a call begins at one of them. */
  readonly startMinute: Minute
  readonly offered: readonly Minute[]
  /** Calls this person has coming up already, without the one being moved. */
  readonly upcomingCalls: number
}

export type ConsultTimeCode = TimesCode | 'CONSULT_ALREADY_BOOKED' | 'CONSULT_TIME_NOT_OFFERED'

/** A consult call: a time on offer, notice given, one call a person at a time. */
function ruleConsultTime(facts: ConsultTimeFacts): Finding<ConsultTimeCode>[] {
  const findings: Finding<ConsultTimeCode>[] = ruleTimes(facts)
  const saidWhy = worstEffect(findings) === 'refuse'
  if (facts.upcomingCalls > 0) findings.push(refuse('CONSULT_ALREADY_BOOKED', ['practice.booking']))
  if (!saidWhy && !facts.offered.includes(facts.startMinute)) findings.push(refuse('CONSULT_TIME_NOT_OFFERED', ['practice.booking']))
  return findings
}

/** How near a person is to taking the call: taken by another call is nearest, outside the hours farthest. */
const nearness: readonly ConsultTimeCode[] = ['TIME_TAKEN', 'BUFFER_TOO_SHORT', 'RESOURCE_AWAY', 'OUTSIDE_OPENING_HOURS']

/** A call as it is asked for. It bills nothing, and a stranger has no other visit that day. */
export type CallAsked = Omit<ConsultTimeFacts, 'resources' | 'needs' | 'visit' | 'clientDay'> & {
  readonly call: Interval & { readonly bufferMinutes: number }
}

const callFacts = ({ call, ...rest }: CallAsked): Omit<ConsultTimeFacts, 'resources' | 'needs'> => ({
  ...rest,
  visit: { ...call, kind: 'consult', bills: 'none' },
  clientDay: { individualHours: 0, groups: 0 },
})

/** Why nobody takes a call at this time, said once: of all who might, what stands in the way of the one who is nearest to it. */
export function whyNobody(people: readonly WantedResource[], asked: CallAsked): Finding<ConsultTimeCode>[] {
  const farness = (findings: readonly Finding<ConsultTimeCode>[]) => Math.max(-1, ...findings.map(({ code }) => nearness.indexOf(code)))
  const facts = callFacts(asked)
  const found = people.map((person) => ruleConsultTime({ ...facts, needs: ['clinician'], resources: [person] }))
  const [nearest] = found.toSorted((left, right) => farness(left) - farness(right))
  return nearest ?? ruleConsultTime({ ...facts, needs: ['clinician'], resources: [] })
}

/** Up to `count` of the `offered` starts, the ones closest to `wanted`, in the order of the day. */
export function nearestStarts(offered: readonly Minute[], wanted: Minute, count: number): Minute[] {
  return [...offered]
    .sort((left, right) => Math.abs(left - wanted) - Math.abs(right - wanted) || left - right)
    .slice(0, Math.max(0, count))
    .sort((left, right) => left - right)
}
