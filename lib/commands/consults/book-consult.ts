import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../../crypto/digests.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { consultStretch } from '../../data/records/consult-times.ts'
import {
  insertConsult,
  insertConsultCall,
  loadHold,
  loadPracticeZone,
  moveHoldToAppointment,
  updateHold,
} from '../../data/records/consults.ts'
import { insertLink } from '../../data/records/link-grants.ts'
import { lockResources, reserve } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import { spend } from '../../data/throttle.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { bookConsultInput } from '../../inputs/consults/book-consult.ts'
import { accept, command, decline } from '../command.ts'
import { chooseForCall, nearestOpenTimes, type OpenTime } from './consult-time.ts'

export type BookedConsult = { readonly startsAt: string; readonly manageToken: string; readonly timeZone: string }

/** What a stranger typed is deleted after this many days if nothing follows (decision 41). */
const KEPT_DAYS = 90
const LINK_LIVES_AFTER_CALL_MINUTES = 60
/** Nobody fills the form in within this time. */
const FASTEST_MS = 3_000

type Input = z.output<typeof bookConsultInput>

/** Books a consult call for a stranger or by the front desk: the time that was held, or the same time from anybody free. */
export const bookConsult = command<'consult.book', Input, BookedConsult, OpenTime>({
  name: 'consult.book',
  input: bookConsultInput as z.ZodType<Input>,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    // A program gets the answer a person would, and nothing is written.
    if (actor.role === 'visitor' && (input.website !== '' || now.getTime() - input.openedAt < FASTEST_MS)) {
      return accept(
        { startsAt: input.startsAt.toISOString(), manageToken: '', timeZone: await loadPracticeZone(tx, practiceId) },
        { details: { discarded: true } },
      )
    }
    const kept = await takeHeldTime(tx, practiceId, input, now)
    const found = kept ? null : await chooseForCall(tx, { practiceId, startsAt: input.startsAt, now })
    if (found && 'ruling' in found) return decline(found.ruling, { details: { startsAt: input.startsAt.toISOString() } })
    const timeZone = found?.calendar.timeZone ?? (await loadPracticeZone(tx, practiceId))
    const stretch = found ? consultStretch(found.calendar, input.startsAt) : null
    const endsAt = stretch?.call.end ?? kept?.endsAt ?? input.startsAt
    const clinicianId = found?.clinicianId ?? kept?.clinicianId ?? ''
    const ids = await writeCall(tx, { practiceId, input, now, timeZone, endsAt, clinicianId })
    if (kept) {
      await moveHoldToAppointment(tx, practiceId, kept.id, ids.appointmentId)
      await updateHold(tx, practiceId, kept.id, { releasedAt: now })
    } else if (stretch) {
      await reserve(tx, practiceId, { appointmentId: ids.appointmentId }, [{ resourceId: clinicianId, kind: 'clinician', ...stretch.kept }])
    }
    const link = await insertLink(tx, {
      practiceId,
      purpose: 'consult-manage',
      consultId: ids.consultId,
      email: input.email,
      singleUse: false,
      expiresAt: addMinutes(endsAt, LINK_LIVES_AFTER_CALL_MINUTES),
    })
    // One confirmation per address and day, so that the form cannot be used to fill somebody's mailbox.
    if ((await spend('consult-mail', sha256Hex(`${practiceId}:${input.email}`))) === null) {
      await insertOutbox(tx, { practiceId, kind: 'consult-booked', payload: { consultId: ids.consultId, token: link.token }, dueAt: now })
    }
    return accept(
      { startsAt: input.startsAt.toISOString(), manageToken: link.token, timeZone },
      { objectId: ids.consultId, details: { startsAt: input.startsAt.toISOString() } },
    )
  },
  alternatives: ({ startsAt }, _ruling, { actor, now, tx }) => nearestOpenTimes(tx, actor.practiceId, startsAt, now),
})

/** The hold this person has on exactly this time, under its clinician's lock; null when there is none any more. */
async function takeHeldTime(tx: Tx, practiceId: string, { holdToken, startsAt }: Input, now: Date) {
  if (!holdToken) return null
  const tokenHash = sha256Hex(holdToken)
  const seen = await loadHold(tx, practiceId, tokenHash)
  if (!seen?.clinicianId || seen.startsAt.getTime() !== startsAt.getTime()) return null
  await lockResources(tx, practiceId, [seen.clinicianId])
  const hold = await loadHold(tx, practiceId, tokenHash)
  if (!hold?.clinicianId || hold.releasedAt !== null || hold.expiresAt <= now) return null
  return { id: hold.id, clinicianId: hold.clinicianId, endsAt: hold.endsAt }
}

type Write = { practiceId: string; input: Input; now: Date; timeZone: string; endsAt: Date; clinicianId: string }

async function writeCall(tx: Tx, { practiceId, input, now, timeZone, endsAt, clinicianId }: Write) {
  const consultId = newId()
  const appointmentId = newId()
  const { name, email, phone, zip, state, indication, coverageType, goals, hasPrescriber, mayText, startsAt } = input
  await insertConsult(tx, {
    practiceId,
    id: consultId,
    name,
    email,
    phone,
    zip,
    state,
    indication,
    coverageType,
    goals,
    hasPrescriber,
    mayText,
    goalsNoteText: input.goalsNote,
    deleteAfter: addDays(localDateOf(now, timeZone), KEPT_DAYS),
  })
  const serviceOn = localDateOf(startsAt, timeZone)
  await insertConsultCall(tx, {
    practiceId,
    id: appointmentId,
    consultId,
    clinicianId,
    startsAt,
    endsAt,
    timeZone,
    serviceOn,
    clientState: state,
  })
  return { consultId, appointmentId }
}
