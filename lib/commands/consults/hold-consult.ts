import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { randomToken } from '../../crypto/tokens.ts'
import { consultStretch } from '../../data/records/consult-times.ts'
import { insertHold, loadHold, updateHold } from '../../data/records/consults.ts'
import { release, reserveOverHolds } from '../../data/records/reservations.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { newId } from '../../ids.ts'
import { holdConsultInput } from '../../inputs/consults.ts'
import { accept, command, decline } from '../command.ts'
import { chooseForCall, nearestOpenTimes, type OpenTime } from './consult-time.ts'

export type Held = { readonly holdToken: string; readonly startsAt: string; readonly expiresAt: string }

/** Keeps a time for somebody while they fill the form in. Asking again for the same time keeps it longer; for another, gives the first back. */
export const holdConsult = command<'consult.hold', { startsAt: Date; holdToken?: string | undefined }, Held, OpenTime>({
  name: 'consult.hold',
  input: holdConsultInput,
  async run({ startsAt, holdToken }, { actor, now, tx }) {
    const { practiceId } = actor
    const own = holdToken === undefined ? null : await loadHold(tx, practiceId, sha256Hex(holdToken))
    const lives = own !== null && own.releasedAt === null && own.expiresAt > now
    if (own && lives && own.startsAt.getTime() === startsAt.getTime() && holdToken !== undefined) {
      const { ruleset } = await loadPracticeRules(tx, practiceId, now)
      const expiresAt = addMinutes(now, ruleset.values['booking.hold-minutes'])
      await updateHold(tx, practiceId, own.id, { expiresAt })
      return accept(
        { holdToken, startsAt: startsAt.toISOString(), expiresAt: expiresAt.toISOString() },
        { objectId: own.id, details: { kept: true } },
      )
    }
    const found = await chooseForCall(tx, { practiceId, startsAt, now })
    if ('ruling' in found) return decline(found.ruling, { details: { startsAt: startsAt.toISOString() } })
    if (own && lives) {
      await release(tx, practiceId, { holdId: own.id })
      await updateHold(tx, practiceId, own.id, { releasedAt: now })
    }
    const { call, kept } = consultStretch(found.calendar, startsAt)
    const token = randomToken()
    const id = newId()
    const expiresAt = addMinutes(now, found.calendar.ruleset.values['booking.hold-minutes'])
    await insertHold(tx, {
      practiceId,
      id,
      startsAt,
      endsAt: call.end,
      clinicianId: found.clinicianId,
      tokenHash: sha256Hex(token),
      expiresAt,
    })
    await reserveOverHolds(tx, practiceId, { holdId: id }, [{ resourceId: found.clinicianId, kind: 'clinician', ...kept }], now)
    return accept({ holdToken: token, startsAt: startsAt.toISOString(), expiresAt: expiresAt.toISOString() }, { objectId: id })
  },
  alternatives: ({ startsAt }, _ruling, { actor, now, tx }) => nearestOpenTimes(tx, actor.practiceId, startsAt, now),
})
