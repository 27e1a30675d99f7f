import { ruleRescreen } from '../clients/rule-rescreen.ts'
import type { Finding } from '../finding.ts'
import { changesTold } from '../journeys/changes-told.ts'
import { ruleDayStop } from '../journeys/rule-day-stop.ts'
import { ruleDischarge } from '../journeys/rule-discharge.ts'
import { ruleSoberAgain } from '../journeys/rule-door-answers.ts'
import { ruleDoseDay } from '../journeys/rule-dose-day.ts'
import { ruleDoseGiven } from '../journeys/rule-dose-given.ts'
import { ruleReadingAfter } from '../journeys/rule-reading-after.ts'
import { ruleVitals } from '../journeys/rule-vitals.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { Asked } from './row.ts'

type Answer = readonly Finding<string>[]

export const routeOf = ({ visit }: Asked) => visit.booked?.route ?? visit.cycle?.route ?? 'lozenge'

/** The dose against a live order of the day it is taken. */
export const askDoseGiven = (asked: Asked): Answer => (asked.act.dose ? ruleDoseGiven({ ...asked.act.dose, route: routeOf(asked) }) : [])

/** The day the dose is taken on. */
export const askDoseDay = ({ world: { timeZone }, visit: { on, booked }, act: { dose } }: Asked): Answer =>
  dose ? ruleDoseDay(dose.doseAt, on, booked?.timeZone ?? timeZone) : []

/** The reading before the dose: as it is taken, and when the dose is asked for with the prescriber's word about it. */
export function askReading(asked: Asked): Answer {
  const { world, moment, act } = asked
  const facts = { route: routeOf(asked), ruleset: world.ruleset }
  if (moment === 'reading') {
    if (!act.taken || act.taken.isAfterDose) return []
    const { reading, limits } = act.taken
    return ruleVitals({ ...facts, now: reading.takenAt, reading, clearedByPrescriber: false, limits })
  }
  if (!act.dose) return []
  const { reading, clearedByPrescriber, order, doseAt: now } = act.dose
  return ruleVitals({ ...facts, now, reading, clearedByPrescriber, limits: order?.limits ?? null })
}

/** A reading after a dose. */
export const askReadingAfter = ({ world: { ruleset }, act: { taken } }: Asked): Answer =>
  taken?.isAfterDose ? ruleReadingAfter({ ...taken, ruleset }) : []

/** Whether a pressure of the day stops the dose. */
export function askDayStop({ world: { ruleset, timeZone }, visit, act: { dose } }: Asked): Answer {
  if (!dose) return []
  const zone = visit.booked?.timeZone ?? timeZone
  return ruleDayStop({ ...dose, on: localDateOf(dose.doseAt, zone), timeZone: zone, ruleset })
}

/** Everything that has to be right before somebody goes home. */
export const askDischarge = ({ act: { leaving } }: Asked): Answer => (leaving ? ruleDischarge(leaving) : [])

/** Whether the one who says sober is another than the one who heard otherwise a while ago. */
export const askSoberAgain = ({ act: { door, doorBefore = [] }, actor }: Asked): Answer =>
  ruleSoberAgain(door?.sober ?? null, 'userId' in actor ? actor.userId : null, doorBefore)

/** What changed since the health questions, as told at this door, and whether they were answered again since. */
export const askRescreen = ({ world: { screen }, act: { door, doorBefore = [] }, now }: Asked): Answer =>
  ruleRescreen(changesTold(door, doorBefore, now), screen?.takenAt ?? null)
