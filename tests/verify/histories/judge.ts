import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import type { Seen, SeenVisit } from './look.ts'

type Step = {
  readonly before: Seen
  readonly after: Seen
  readonly outcome: Outcome<unknown, unknown>
  readonly command: string
  readonly actor: Actor
}

const next: Readonly<Record<string, readonly string[]>> = {
  tentative: ['confirmed', 'cancelled', 'no_show'],
  confirmed: ['tentative', 'arrived', 'cancelled', 'no_show'],
  arrived: ['confirmed', 'in_progress', 'completed', 'cancelled'],
  in_progress: ['completed', 'cancelled'],
}

/** What is never set aside when a journey is only written down; the rest may wait until it is confirmed. */
const neverBooked = [
  ...['under age', 'client is not active', 'therapist has no licence', 'screen stops', 'crisis open'],
  ...['facility closed', 'facility not certified', 'no journey before with somebody there'],
]
/** What only the hand that acts has to answer for. */
const ofTheHand = 'actor has no licence'
/** What concerns everybody is decided again soon after, by the worker. */
const soonAfter = ['credential.save', 'facility.save', 'facility-closure.save', 'presence.save', 'presence.end']
/** What is asked at the door for the last time. */
const untilTheDoor = ['no coverage', 'facility closed']

/** What is wrong with how a command ended. Empty: nothing. */
export function judge(step: Step): string[] {
  const { before, after } = step
  return [
    ...after.wrong.filter((says) => !before.wrong.includes(says)),
    ...judgeAnswer(step),
    ...after.visits.flatMap((visit) =>
      judgeVisit(
        step,
        before.visits.find(({ id }) => id === visit.id),
        visit,
      ),
    ),
    ...judgeDoses(step),
    ...judgeNotes(step),
    ...judgeEpisodes(step),
    ...judgeHands(step),
  ]
}

/** A no changes nothing, and every answer is in the trail once. */
function judgeAnswer({ before, after, outcome, command }: Step): string[] {
  const { status } = outcome
  const wrote = after.written - before.written
  const events = after.trail.events - before.trail.events
  const expected = status === 'invalid' ? 0 : 1
  return [
    ...(status !== 'done' && status !== 'invalid' && wrote !== 0 ? [`${command} was ${status} and wrote ${wrote} rows`] : []),
    ...(status !== 'done' && after.unsent !== before.unsent ? [`${command} was ${status} and sends something`] : []),
    ...(events !== expected ? [`${command} left ${events} events in the trail`] : []),
    ...(expected === 1 && (after.trail.command !== command || after.trail.outcome !== status)
      ? [`the trail says ${after.trail.command} ${after.trail.outcome} for ${command} ${status}`]
      : []),
  ]
}

function judgeVisit({ command }: Step, was: SeenVisit | undefined, is: SeenVisit): string[] {
  const said = (what: string) => `a ${is.kind} ${what}`
  const moved = was && (was.startsAt.getTime() !== is.startsAt.getTime() || was.clinicianId !== is.clinicianId)
  // Whoever is paused may have a visit that stands given another time: staff are told, and it is not confirmed before they go on.
  const never = was ? neverBooked.filter((reason) => reason !== 'client is not active') : neverBooked
  const began = !was || moved ? is.against.filter((reason) => never.includes(reason)) : []
  const wrong = began.map((reason) => said(`was booked by ${command} though: ${reason}`))
  // A check-in that is taken back is decided again at once: what has changed since puts the visit back to wait.
  const from = command === 'appointment.undo-check-in' && was?.status === 'arrived' && is.status === 'tentative' ? 'confirmed' : was?.status
  if (from && from !== is.status && !next[from]?.includes(is.status)) wrong.push(said(`went from ${from} to ${is.status}`))
  if (is.status !== was?.status) wrong.push(...judgeStatus(is, command))
  if (is.status === 'confirmed' && is.isAhead && !soonAfter.includes(command)) {
    const reasons = is.against.filter((reason) => reason !== ofTheHand && reason !== 'no driver')
    wrong.push(...reasons.map((reason) => said(`is confirmed after ${command} though: ${reason}`)))
  }
  return wrong
}

function judgeStatus(is: SeenVisit, command: string): string[] {
  const reasons = is.against.filter(
    (reason) =>
      (reason !== ofTheHand || command === 'appointment.start' || command === 'appointment.complete') &&
      (!untilTheDoor.includes(reason) || is.status !== 'in_progress'),
  )
  const asked = is.status === 'confirmed' || is.status === 'arrived' || is.status === 'in_progress'
  const isBack = command === 'appointment.undo-check-in'
  const wrong = asked && !isBack ? reasons.map((reason) => `a ${is.kind} is ${is.status} by ${command} though: ${reason}`) : []
  const onItsDay = ['arrived', 'in_progress'].includes(is.status) || command === 'appointment.complete'
  if (onItsDay && is.on !== is.today) wrong.push(`a ${is.kind} of ${is.on} is ${is.status} on ${is.today}`)
  if (is.kind === 'journey' && ['arrived', 'in_progress'].includes(is.status) && !isBack && !is.driverSaidYes && isAway(is))
    wrong.push(`a journey is ${is.status} without the word of the driver`)
  if (['arrived', 'in_progress'].includes(is.status) && !isBack && !isAway(is) && !is.placeTold)
    wrong.push(`a ${is.kind} is ${is.status} and nobody knows where they are`)
  return wrong
}

const isAway = ({ setting }: SeenVisit) => setting === 'office' || setting === 'facility'

function judgeDoses({ before, after }: Step): string[] {
  return after.doses
    .filter(({ id, deviation }) => !deviation && !before.doses.some((dose) => dose.id === id))
    .flatMap(({ visitId, against }) => {
      const visit = after.visits.find(({ id }) => id === visitId)
      const all = [...against, ...(visit?.against.filter((reason) => !untilTheDoor.includes(reason)) ?? [])]
      return all.map((reason) => `a dose was given though: ${reason}`)
    })
}

function judgeNotes({ before, after }: Step): string[] {
  return before.notes
    .filter(({ status }) => status === 'signed')
    .filter(({ id, print }) => after.notes.find((note) => note.id === id)?.print !== print)
    .map(() => 'a signed note has changed')
}

function judgeEpisodes({ before, after, command }: Step): string[] {
  const high = (seen: Seen) => seen.episodes.filter(({ level, closed }) => (level === 'high' || level === 'moderate') && !closed)
  const isClosing = command === 'crisis.close' || command === 'cssrs.take-back' || command === 'alert.close'
  return [
    ...before.episodes
      .filter(({ id, form }) => after.episodes.find((episode) => episode.id === id)?.form !== form)
      .map(() => 'the safety questions changed their form in the middle'),
    ...(isClosing ? [] : high(before))
      .filter(({ id }) => !high(after).some((episode) => episode.id === id))
      .map(() => `${command} closed what only a clinician closes`),
  ]
}

/** A verdict and an order are the prescriber's own. */
function judgeHands({ before, after, actor, command }: Step): string[] {
  const by = actor.role === 'prescriber' ? actor.prescriberId : null
  return after.orders
    .filter(({ id, by: signer }) => !before.orders.some((order) => order.id === id) && signer !== by)
    .map(() => `${command} wrote an order in another's name`)
}
