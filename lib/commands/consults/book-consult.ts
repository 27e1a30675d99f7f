import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../../crypto/digests.ts'
import { toDayOrNull } from '../../data/dates.ts'
import { insertBookedCall } from '../../data/records/booked-calls.ts'
import { consultStretch } from '../../data/records/consult-times.ts'
import { loadHold, moveHoldToAppointment, updateHold } from '../../data/records/consults.ts'
import { lockResources, reserveOverHolds } from '../../data/records/reservations.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { TOO_FAST } from '../../domain/consults/consult-form.ts'
import { ruleConsultForm } from '../../domain/consults/rule-consult-form.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { bookConsultInput } from '../../inputs/consults.ts'
import { t } from '../../messages/t.ts'
import { askLikely } from '../clients/likely.ts'
import { accept, command, decline, reject } from '../command.ts'
import { chooseForCall, nearestOpenTimes, type OpenTime } from './consult-time.ts'

export type BookedConsult = { readonly startsAt: string; readonly manageToken: string; readonly timeZone: string }

const LINK_LIVES_AFTER_CALL_MINUTES = 60

type Input = z.output<typeof bookConsultInput>

/** Books a consult call for a stranger or by the front desk: the time that was held, or the same time from anybody free. */
export const bookConsult = command<'consult.book', Input, BookedConsult, OpenTime>({
  name: 'consult.book',
  input: bookConsultInput as z.ZodType<Input>,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const born = actor.role === 'visitor' ? null : toDayOrNull(input.bornOn)
    if (born && born > now) return reject({ bornOn: [t('clients.bornAhead')] })
    const likely = actor.role === 'visitor' ? null : await askLikely(tx, personOf(input), { practiceId, now, isAnother: input.isAnother })
    if (likely) return decline<OpenTime>(likely, {})
    const kept = await takeHeldTime(tx, practiceId, input, now)
    // A stranger is told nothing of anybody's calls, their own included: only staff are asked about a second one.
    const person = actor.role === 'visitor' ? {} : { person: { email: input.email } }
    const found = kept ? null : await chooseForCall(tx, { practiceId, startsAt: input.startsAt, now, ...person })
    const { timeZone, ruleset } = found ? found.calendar : await loadPracticeRules(tx, practiceId, now)
    const facts = { honeypot: input.website, openedAt: new Date(input.openedAt), submittedAt: now }
    if (actor.role === 'visitor' && ruleConsultForm(facts, ruleset).length > 0) {
      // A program that fills what nobody sees gets the answer a person would, and nothing is written. A fast person is asked once more.
      if (input.website === '') return reject({ form: [TOO_FAST] })
      return accept({ startsAt: input.startsAt.toISOString(), manageToken: '', timeZone }, { details: { discarded: true } })
    }
    if (found && 'ruling' in found) return decline(found.ruling, { details: { startsAt: input.startsAt.toISOString() } })
    const stretch = found ? consultStretch(found.calendar, input.startsAt) : null
    const ids = { consultId: newId(), appointmentId: newId() }
    const clinicianId = found?.clinicianId ?? kept?.clinicianId ?? ''
    const call = stretch?.call ?? { start: input.startsAt, end: kept?.endsAt ?? input.startsAt }
    const { token, isTaken } = await insertBookedCall(tx, {
      ...input,
      ...ids,
      bornOn: born,
      practiceId,
      clinicianId,
      call,
      kept: stretch?.kept ?? null,
      timeZone,
      deleteAfter: addDays(localDateOf(now, timeZone), ruleset.values['retention.consult-days']),
      serviceOn: localDateOf(input.startsAt, timeZone),
      link: { purpose: 'consult-manage', singleUse: false, expiresAt: addMinutes(call.end, LINK_LIVES_AFTER_CALL_MINUTES) },
      mailAt: now,
    })
    if (kept) {
      await moveHoldToAppointment(tx, practiceId, kept.id, ids.appointmentId)
      await updateHold(tx, practiceId, kept.id, { releasedAt: now })
    } else if (stretch && !isTaken) {
      await reserveOverHolds(tx, practiceId, ids, [{ resourceId: clinicianId, kind: 'clinician', ...stretch.kept }], now)
    }
    return accept(
      { startsAt: input.startsAt.toISOString(), manageToken: token, timeZone },
      { objectId: ids.consultId, details: { startsAt: input.startsAt.toISOString() } },
    )
  },
  alternatives: ({ startsAt }, _ruling, { actor, now, tx }) => nearestOpenTimes(tx, actor.practiceId, startsAt, now),
})

const personOf = ({ name, bornOn, phone, email }: Input) => ({ firstName: name, lastName: '', bornOn, phone, email })

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
