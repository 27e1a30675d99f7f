import { ruleOnTheWay } from '../clients/rule-on-the-way.ts'
import type { Finding } from '../finding.ts'
import { ruleCycleWhole } from '../journeys/rule-cycle-whole.ts'
import { timesOfVisit } from '../regimens/times-of-visit.ts'
import { ruleStatusChange } from '../scheduling/appointment-status.ts'
import { ruleCancel } from '../scheduling/cancellation.ts'
import { ruleSeat } from '../scheduling/rule-seat.ts'
import { ruleTimes } from '../scheduling/rule-times.ts'
import { ruleCheckInOpens, ruleDayOver, ruleVisitDay, ruleVisitLength, type VisitDayFacts } from '../scheduling/rule-visit-day.ts'
import { addMinutes } from '../time/interval.ts'
import type { LawMoment } from './moment.ts'
import type { Asked } from './row.ts'
import { isJourney } from './visit.ts'

type Answer = readonly Finding<string>[]

/** The visit's hours, people and rooms, and the client's day. A visit that stands has its time: what it holds itself counts for nobody. */
export function askTimes({ world, visit, act }: Asked): Answer {
  const own = [...(act.own ?? []), ...(visit.booked ? [visit.booked.id] : [])]
  return ruleTimes(timesOfVisit(world, visit, own))
}

/** The group session behind a seat. */
export function askSeat({ world, visit }: Asked): Answer {
  const group = world.groups.find(({ id }) => id === visit.groupId)
  if (!group) return []
  // A seat that is held has its place; one that is moved takes a place in the other session.
  const isOwn = visit.booked?.groupId === group.id
  const isSeated = !isOwn && world.visits.some(({ groupId }) => groupId === group.id)
  const seatsLeft = isOwn ? Math.max(1, group.seatsLeft) : group.seatsLeft
  const journeys = [...visit.around, ...world.visits.filter(({ id }) => id !== visit.booked?.id)]
    .filter((other) => isJourney(other) && other.on === visit.on)
    .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }))
  const session = { start: group.startsAt, end: group.endsAt }
  const takesSeats = isOwn || group.takesSeats
  return ruleSeat({ phase: group.phase, session, isOpen: group.isOpen, takesSeats, seatsLeft, isSeated, journeys })
}

const statusAfter: Readonly<Partial<Record<LawMoment, Parameters<typeof ruleStatusChange>[0]['to']>>> = {
  confirm: 'confirmed',
  'check-in': 'arrived',
  start: 'in_progress',
  complete: 'completed',
  cancel: 'cancelled',
  'no-show': 'no_show',
}

/** A visit goes from one status to the next, in order. */
export function askStatus({ visit, moment, now, world }: Asked): Answer {
  const to = statusAfter[moment]
  if (!visit.booked || !to) return []
  const grace = world.ruleset.values['visit.no-show-after-minutes']
  return ruleStatusChange({ from: visit.booked.status, to, startsAt: addMinutes(visit.startsAt, grace), now })
}

function dayFacts({ visit, now, world }: Asked): VisitDayFacts {
  const { on, startsAt, booked } = visit
  const timeZone = booked?.timeZone ?? world.timeZone
  return { now, timeZone, on, startsAt, startedAt: booked?.startedAt ?? null, ruleset: world.ruleset }
}

export const askDay = (asked: Asked): Answer => ruleVisitDay(dayFacts(asked))
export const askDoorOpens = (asked: Asked): Answer => ruleCheckInOpens(dayFacts(asked))
export const askDayOver = (asked: Asked): Answer => ruleDayOver(dayFacts(asked))
export const askLength = (asked: Asked): Answer => ruleVisitLength(dayFacts(asked), isJourney(asked.visit), asked.act.reason ?? '')

/** Whether a visit can still be called off, and whether that leaves time for somebody else: by the notice of the visit's own day, which its client has read. */
export const askCancel = ({ visit: { booked }, world, now }: Asked): Answer =>
  booked ? ruleCancel(booked, now, world.rulesetOn(booked.on)) : []

const open = ['tentative', 'confirmed', 'arrived', 'in_progress']

/** Calling off one visit of a cycle asks what becomes of the others. */
export function askRest({ visit: { cycle, booked }, world, act }: Asked): Answer {
  if (cycle === null || booked === null) return []
  const others = world.visits.filter(({ id, cycleId, status }) => cycleId === cycle.id && id !== booked.id && open.includes(status))
  return ruleCycleWhole({ othersOpen: others.length, rest: act.rest ?? null })
}

export const askOnTheWay = ({ world }: Asked): Answer => ruleOnTheWay(world.client.status)
