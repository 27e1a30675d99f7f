import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../../crypto/digests.ts'
import { fromDay } from '../../data/dates.ts'
import { findVisitOfNote, insertNote, type LoadedNote, loadNote } from '../../data/records/notes.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { canonicalNote } from '../../domain/notes/canonical-note.ts'
import { ruleAddendum } from '../../domain/notes/rule-note.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { newId } from '../../ids.ts'
import { addAddendumInput } from '../../inputs/notes.ts'
import { postLockedDay } from '../billing/post-charges.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { sessionsAround } from './sessions-around.ts'

type Input = z.output<typeof addAddendumInput>

/**
 * Adds to a signed note, signed at once by who adds it; the note itself stays as it is. Where its author corrects the times, or adds
 * the goal or the need of one of two visits of a day, the day is billed again, and so are the days that waited for this one.
 */
export const addAddendum = command<'note.add-addendum', Input, { noteId: string }>({
  name: 'note.add-addendum',
  input: addAddendumInput,
  async run({ noteId, ...told }, { actor, now, tx }) {
    const { practiceId, clinicianId, userId } = actor
    const appointmentId = await findVisitOfNote(tx, practiceId, noteId)
    // The visit before its note, as whoever signs one.
    const visit = appointmentId === null ? null : await lockVisit(tx, practiceId, appointmentId)
    const parent = visit && (await loadNote(tx, practiceId, noteId))
    if (!visit || !parent) return reject({ form: ['There is no such note.'] })
    const { text, goal, need, startedAt, stoppedAt } = told
    const id = newId()
    const trace = { clientId: parent.clientId, objectId: noteId, details: { addendumId: id } }
    const on = fromDay(visit.serviceOn)
    const moves = startedAt !== null || goal !== '' || need !== ''
    const otherSessions = await sessionsAround(tx, actor, { clientId: parent.clientId, clinicianId, on, startedAt, stoppedAt })
    const findings = ruleAddendum({
      ...{ hasText: text !== '', parentSigned: parent.status === 'signed', moves, otherSessions, groupId: parent.groupId, now },
      ...{ authorClinicianId: parent.clinicianId, clinicianId, startedAt, stoppedAt },
      visit: { on, timeZone: visit.timeZone },
    })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const signed = { ...addendumOf(parent, told), id, clinicianId, signedAt: now, signedBy: userId }
    await insertNote(tx, { ...signed, practiceId, status: 'signed', hash: sha256Hex(canonicalNote(signed)) })
    const unbilled = moves ? await billAround(tx, { actor, clientId: parent.clientId, serviceOn: on, now }) : []
    return accept({ noteId: id }, { ...trace, details: { ...trace.details, codes: unbilled.map(({ code }) => code) } }, [...unbilled])
  },
})

const addendumOf = (parent: LoadedNote, { text, goal, need, startedAt, stoppedAt }: Omit<Input, 'noteId'>) => ({
  ...{ clientId: parent.clientId, appointmentId: parent.appointmentId, parentId: parent.id, kind: 'addendum' as const },
  body: { text, ...(goal && { goal }), ...(need && { need }) },
  ...{ startedAt, stoppedAt, diagnosisCodes: [], timesReason: null },
})

type Day = {
  readonly actor: SignedInActor & { readonly clinicianId: string }
  readonly clientId: string
  readonly serviceOn: ReturnType<typeof fromDay>
  readonly now: Date
}

/** Bills the day again; other clients' days that waited for the author's times are billed soon after. */
async function billAround(tx: Tx, { actor, clientId, serviceOn, now }: Day): Promise<readonly Finding[]> {
  const { practiceId, clinicianId } = actor
  const unbilled = await asJob(tx, actor, 'bill-day', () => postLockedDay(tx, { actor, practiceId, clientId, serviceOn, now }))
  await askToBillAgain(tx, practiceId, { clinicianId, serviceOn }, now)
  return unbilled
}
