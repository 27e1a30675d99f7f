import { decideHardship } from '../../../lib/commands/billing/decide-hardship.ts'
import { endHardship } from '../../../lib/commands/billing/end-hardship.ts'
import { assessSlidingFee } from '../../../lib/commands/coverage/assess-sliding-fee.ts'
import { recordAuthorization } from '../../../lib/commands/coverage/record-authorization.ts'
import { tellFullFee } from '../../../lib/commands/coverage/tell-full-fee.ts'
import { signNote } from '../../../lib/commands/notes/sign-note.ts'
import { saveCredential } from '../../../lib/commands/practice/save-credential.ts'
import { saveNetworkStanding } from '../../../lib/commands/practice/save-network-standing.ts'
import { savePayer } from '../../../lib/commands/practice/save-payer.ts'
import { fromDayOrNull } from '../../../lib/data/dates.ts'
import { flagsOfPayer } from '../../../lib/data/records/prices.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { billAskedAgain } from '../../../lib/jobs/do-due-work.ts'
import { type Act, give, type History, look, say, today } from './history.ts'
import { signing, written } from './notes.ts'

/** A note of the other member of the family is signed, on a day beside the client's. */
async function siblingSigned(history: History, way: number): Promise<void> {
  const { office, sibling, now } = history
  if (!sibling) return
  const { clinic } = office
  const on = (['2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16'] as const)[way] ?? '2026-11-25'
  const place = `sibling ${on}`
  if (history.signed.has(place) || on > today(history)) return
  const visit = { on: on as LocalDate, at: '17:00' as LocalTime, minutes: 55, kind: 'follow_up' as const, therapist: clinic.otherTherapist }
  const { visitId, noteId } = await written(clinic, sibling, visit, now)
  const before = history.books
  const outcome = await say(history, signNote, signing(noteId), clinic.otherTherapist.actor)
  if (outcome.status === 'done') history.signed.set(place, { visitId, noteId, on: visit.on })
  await look(history, before)
}

/** The plan begins to ask for an authorization of each hour, or no longer does. */
async function planAsks(history: History, way: number): Promise<void> {
  const { clinic } = history.office
  const row = await clinic.asSystem((tx) => tx.payer.findFirstOrThrow({ where: { id: clinic.payers.commercial } }))
  const { authorizationPattern: _, timelyFilingDays: __, ...flags } = flagsOfPayer(row)
  const { id, name, program, electronicId } = row
  const form = { id, name, program, electronicId, isActive: true, note: '', timelyFilingDays: 365, authorizationPattern: '' }
  const asks = { ...flags, requiresAuthorization: way === 0 ? 'yes' : 'no' }
  await give(history, savePayer, { ...form, flags: asks }, clinic.admin.actor)
}

/** The plan authorizes some visits. */
async function authorized(history: History, way: number): Promise<void> {
  const { client, office } = history
  if (!client.coverageId || client.authorizationId) return
  const paper = { kind: 'prior', status: 'approved', number: 'PA-1', codes: '', granted: way + 1, note: '' }
  const days = { startsOn: way === 2 ? '2026-12-05' : '2026-11-01', endsOn: '2027-06-30' }
  await give(history, recordAuthorization, { id: null, coverageId: client.coverageId, ...paper, ...days }, office.clinic.frontDesk.actor)
}

/** The household is assessed, or told of the full fee. */
async function assessed(history: History, way: number): Promise<void> {
  const { client, office } = history
  const desk = office.clinic.frontDesk.actor
  if (way === 2) await give(history, tellFullFee, { clientId: client.id }, desk)
  else {
    const annualIncome = way === 0 ? '20000' : '45000'
    await give(history, assessSlidingFee, { clientId: client.id, householdSize: 2, annualIncome, proof: null, attested: true }, desk)
  }
}

/** The worker bills what has waited for long enough. */
async function workerBills(history: History): Promise<void> {
  const before = history.books
  const billed = await billAskedAgain(history.office.clinic.practiceId, history.now)
  if (billed > 0) history.came.set(history.act, (history.came.get(history.act) ?? 0) + 1)
  history.lines.push(`the worker bills ${billed} again`)
  await look(history, before)
}

/** A therapist's licence turns out to have ended, or not to have. */
async function licenseEnds(history: History, way: number): Promise<void> {
  const { clinic } = history.office
  const holderId = (way % 2 === 0 ? clinic.therapist : clinic.otherTherapist).clinicianId
  const row = await clinic.asSystem((tx) =>
    tx.credential.findFirstOrThrow({ where: { clinicianId: holderId, kind: 'license' }, orderBy: { createdAt: 'asc' } }),
  )
  const { id, state, number, profession, schedules, topics, hours } = row
  const conditions = { requiresPsychiatric: 'unknown', requiresOnSite: 'unknown', coversOutsideClinic: 'unknown', coversKap: 'unknown' }
  const days = {
    issuedOn: fromDayOrNull(row.issuedOn) ?? '',
    expiresOn: way < 2 ? '2026-12-10' : addDays(today(history), 300),
    revokedOn: '',
  }
  const form = { id, holder: 'clinician', holderId, kind: 'license', state, number, issuer: '', profession, schedules, topics, hours }
  const rest = { place: null, note: '', supervisorLicense: '', isVerified: true }
  await give(history, saveCredential, { ...form, ...conditions, ...days, ...rest }, clinic.admin.actor)
}

/** The VA or the plan says that it counts one of the therapists among its network, or that it does not. */
async function payerSays(history: History, way: number): Promise<void> {
  const { clinic } = history.office
  const { clinicianId } = way % 2 === 0 ? clinic.therapist : clinic.otherTherapist
  const payerId = way < 4 ? clinic.payers.va : clinic.payers.commercial
  const said = { payerId, clinicianId, inNetwork: way % 4 < 2 ? 'no' : 'yes', fromOn: today(history) }
  await give(history, saveNetworkStanding, said, clinic.admin.actor)
}

/** The billing lead lowers the client's shares for some weeks: by half of each, or by an amount. */
async function hardship(history: History, way: number): Promise<void> {
  const { client, office } = history
  const lowered = way % 2 === 0 ? { kind: 'percent', percent: 50, amount: '' } : { kind: 'amount', percent: 0, amount: '12.50' }
  const days = way < 2 ? { fromOn: '2026-11-24', toOn: '2026-12-15' } : { fromOn: '2026-12-10', toOn: '2027-01-31' }
  const decided = { clientId: client.id, ...lowered, ...days, papers: 'Two payslips.', reason: 'She is out of work.' }
  await give(history, decideHardship, decided, office.clinic.billingLead.actor)
}

async function hardshipEnds(history: History, way: number): Promise<void> {
  const { client, office } = history
  const [row] = await office.read<{ id: string; first: string }>(
    `SELECT id, from_on::text AS first FROM hardship WHERE practice_id = $1::uuid AND client_id = $2::uuid AND ended_on IS NULL ORDER BY from_on`,
    [office.clinic.practiceId, client.id],
  )
  if (!row) return
  const endedOn = way === 0 ? row.first : addDays(row.first as LocalDate, 7)
  await give(history, endHardship, { hardshipId: row.id, endedOn, why: 'She has work again.' }, office.clinic.billingLead.actor)
}

export const rules: readonly Act[] = [
  { name: 'a relative’s note is signed', weight: 12, ways: 4, do: siblingSigned },
  { name: 'the plan asks for authorizations, or not', weight: 5, ways: 2, do: planAsks },
  { name: 'visits are authorized', weight: 5, ways: 3, do: authorized },
  { name: 'the household is assessed or told', weight: 6, ways: 3, do: assessed },
  {
    name: 'the worker bills what has waited',
    weight: 4,
    follows: ['a note is signed (3)', 'time passes (1)'],
    do: workerBills,
  },
  { name: 'a licence has ended, or not', weight: 5, ways: 4, do: licenseEnds },
  { name: 'a payer counts a therapist in its network, or does not', weight: 8, ways: 8, do: payerSays },
  { name: 'shares are lowered for hardship', weight: 6, ways: 4, do: hardship },
  { name: 'a hardship ends', weight: 3, ways: 2, follows: ['shares are lowered for hardship'], do: hardshipEnds },
]
