import { recheckVisits } from '../../../lib/commands/law/recheck-visits.ts'
import { saveCredential } from '../../../lib/commands/practice/save-credential.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { demoDea } from '../../../prisma/seed/numbers.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { give, type History, theJourney } from './history.ts'
import { acceptReferral, refer } from './prescribing.ts'

type Holder = { readonly holder: 'clinician' | 'prescriber'; readonly holderId: string; readonly surname: string }

const blank = {
  ...{ state: '', number: '', issuer: '', profession: null, schedules: [], topics: [], hours: null, note: '' },
  ...{ revokedOn: '', supervisorLicense: '', place: null, isVerified: true },
  ...{ requiresPsychiatric: 'no', requiresOnSite: 'no', coversOutsideClinic: 'yes', coversKap: 'yes' },
}

const told = (kind: string, { holder, surname }: Holder) => {
  if (kind === 'dea') return { kind, state: 'MO', number: demoDea('F', surname, 100_300), schedules: ['3', '3N'] }
  if (kind === 'malpractice') return { kind, issuer: 'Meadow Mutual (demo)', number: 'POLICY-9' }
  return { kind, state: 'MO', number: 'MO-NEW-1', ...(holder === 'prescriber' && { profession: 'physician' }) }
}

const todayOf = ({ now, clinic }: History): LocalDate => localDateOf(now, clinic.timeZone)

/** A paper of somebody ends with yesterday; the worker looks at everybody's visits soon after. */
async function end(history: History, whose: Holder, kind: string): Promise<void> {
  const { role, clinic, broken } = history
  const held = await readRows<{ id: string; issued: string }>(
    role,
    `SELECT id, issued_on::text AS issued FROM credential WHERE ${whose.holder}_id = '${whose.holderId}' AND kind = '${kind}'
      AND (state IS NULL OR state = 'MO') AND (expires_on IS NULL OR expires_on >= '${todayOf(history)}')`,
  )
  const expiresOn = addDays(todayOf(history), -1)
  for (const { id, issued } of held) {
    const dates = { issuedOn: issued < expiresOn ? issued : expiresOn, expiresOn }
    const outcome = await give(
      history,
      saveCredential,
      { ...blank, ...whoseIs(whose), ...told(kind, whose), ...dates, id },
      clinic.admin.actor,
    )
    if (outcome.status === 'done') broken.set(`${kind} of ${whose.holderId}`, (again) => renew(again, whose, kind))
  }
  await recheck(history)
}

async function renew(history: History, whose: Holder, kind: string): Promise<void> {
  const dates = { issuedOn: todayOf(history), expiresOn: addDays(todayOf(history), 700) }
  await give(history, saveCredential, { ...blank, ...whoseIs(whose), ...told(kind, whose), ...dates, id: null }, history.clinic.admin.actor)
  await recheck(history)
}

const whoseIs = ({ holder, holderId }: Holder) => ({ holder, holderId })

/** What the worker does within the minute. */
const recheck = (history: History) =>
  give(history, recheckVisits, { clientId: history.client.id, facts: ['credential'] }, history.clinic.system)

const surnameOf = ({ clinic }: History, id: string) => (id === clinic.otherPrescriber.prescriberId ? 'Maple' : 'Hawthorn')

function prescriberOf(history: History): Holder {
  const holderId = history.seen.orders.findLast(({ status }) => status === 'active')?.by ?? history.clinic.prescriber.prescriberId
  return { holder: 'prescriber', holderId, surname: surnameOf(history, holderId) }
}

const therapistOf = (history: History, isOther: boolean): Holder => {
  const { clinic } = history
  const own = theJourney(history)?.clinicianId ?? clinic.therapist.clinicianId
  const other = own === clinic.therapist.clinicianId ? clinic.otherTherapist.clinicianId : clinic.therapist.clinicianId
  return { holder: 'clinician', holderId: isOther ? other : own, surname: '' }
}

/** A second prescriber comes in, with an order of their own or not; then the papers of the one who signed the live order end. */
async function endWithTwo(history: History, way: number): Promise<void> {
  await (way === 0 ? refer : acceptReferral)(history, history.clinic.otherPrescriber)
  await end(history, prescriberOf(history), 'license')
}

export const papers: readonly Act[] = [
  { name: 'of two prescribers the license of the one who signed ends', weight: 1, ways: 2, often: true, do: endWithTwo },
  { name: 'the therapist’s license ends', weight: 1, often: true, do: (history) => end(history, therapistOf(history, false), 'license') },
  {
    name: 'another therapist’s license ends',
    weight: 1,
    often: true,
    do: (history) => end(history, therapistOf(history, true), 'license'),
  },
  { name: 'the prescriber’s license ends', weight: 1, often: true, do: (history) => end(history, prescriberOf(history), 'license') },
  { name: 'the prescriber’s DEA registration ends', weight: 1, often: true, do: (history) => end(history, prescriberOf(history), 'dea') },
  { name: 'the prescriber’s policy ends', weight: 1, often: true, do: (history) => end(history, prescriberOf(history), 'malpractice') },
]
