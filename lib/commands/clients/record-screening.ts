import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { writeJson } from '../../data/kept-json/columns.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { updateClient } from '../../data/records/clients.ts'
import { endVerdicts } from '../../data/records/eligibility.ts'
import { beginIntake } from '../../data/records/intake.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertScreening, loadScreenedClient } from '../../data/records/screenings.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleClientAge } from '../../domain/clients/rule-client-age.ts'
import { ruleScreening } from '../../domain/clients/rule-screening.ts'
import type { ScreenLevel } from '../../domain/clients/screen-facts.ts'
import { screenLimits } from '../../domain/clients/screen-limits.ts'
import { clientScreenKeys, type ScreenAnswers } from '../../domain/clients/screening.ts'
import { failedTreatments } from '../../domain/clients/treatment-history.ts'
import { worstEffect } from '../../domain/finding.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordScreeningInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { askPrescribers, LOOK_WITHIN_MINUTES } from '../prescribers/ask-prescribers.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Keeps a health screen with what the rules say about it. Nothing is refused here: a prescriber decides. */
export const recordScreening = command({
  name: 'screening.record',
  input: recordScreeningInput,
  async run({ clientId: named, items, medicines, treatments }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    const client = clientId === null ? null : await loadScreenedClient(tx, practiceId, clientId)
    if (clientId === null || !client || !practice) return noSuchClient()
    const open = clientScreenKeys.filter((key) => items[key] === undefined)
    if (open.length > 0)
      return reject(Object.fromEntries(open.map((key) => [`items.${key}`, ['Choose an answer. “Not sure” is one too.']])))

    const today = localDateOf(now, practice.timeZone)
    const ruleset = await loadRuleset(tx, practiceId, today)
    const answers = { items, medicines } as ScreenAnswers
    const findings = ruleScreening({ answers, clearedFor: [], failedTreatments: failedTreatments(treatments).length })
    const worst = worstEffect(findings)
    const level = worst === 'refuse' || worst === 'hold' ? worst : 'clear'
    const id = await insertScreening(tx, {
      practiceId,
      clientId,
      kind: 'contraindication',
      takenAt: now,
      answers,
      level,
      findings,
      rulesetVersion: ruleset.version,
      takenBy: actor.userId,
      ...screenLimits(answers),
    })
    await tellOfScreen(tx, { practiceId, clientId, client, screeningId: id, level, today, now })
    await updateClient(tx, practiceId, clientId, { treatmentHistory: writeJson('Client.treatmentHistory', treatments) })
    await beginIntake(tx, practiceId, clientId)
    const age = ruleClientAge({ bornOn: client.bornOn && fromDay(client.bornOn), on: today }, ruleset)
    return accept({ screeningId: id, level }, { clientId, objectId: id, details: { level } }, [...age, ...findings])
  },
})

type Told = {
  readonly practiceId: string
  readonly clientId: string
  readonly client: NonNullable<Awaited<ReturnType<typeof loadScreenedClient>>>
  readonly screeningId: string
  readonly level: ScreenLevel
  readonly today: LocalDate
  readonly now: Date
}

/** A screen that stops ends what the prescriber had found before it, and is put before the prescriber and the therapist at once; one that waits within a day. */
async function tellOfScreen(tx: Tx, { practiceId, clientId, client, screeningId, level, today, now }: Told): Promise<void> {
  if (level === 'clear') return
  if (level === 'refuse') await endVerdicts(tx, { practiceId, clientId }, 'screen', today)
  const dueAt = level === 'refuse' ? now : addMinutes(now, LOOK_WITHIN_MINUTES)
  const task = { practiceId, clientId, kind: 'screen-look', subjectId: screeningId, params: { level } } as const
  const { primaryClinicianId, referrals } = client
  const prescriberIds = [...new Set(referrals.map(({ prescriberId }) => prescriberId))]
  await insertTask(tx, { ...task, dueAt, forRole: 'therapist', forClinicianId: primaryClinicianId })
  await askPrescribers(tx, prescriberIds, task, { now, dueAt })
  if (primaryClinicianId)
    await insertOutbox(tx, { practiceId, kind: 'look-waiting', payload: { clinicianId: primaryClinicianId }, dueAt: now })
}
