import { recordCssrs } from '../../lib/commands/clients/record-cssrs.ts'
import { recordScreening } from '../../lib/commands/clients/record-screening.ts'
import { saveContact } from '../../lib/commands/clients/save-contact.ts'
import { setObjectives } from '../../lib/commands/clients/set-objectives.ts'
import { submitIntake } from '../../lib/commands/clients/submit-intake.ts'
import { updateProfile } from '../../lib/commands/clients/update-profile.ts'
import { bookConsult } from '../../lib/commands/consults/book-consult.ts'
import { convertConsult } from '../../lib/commands/consults/convert-consult.ts'
import { workConsult } from '../../lib/commands/consults/work-consult.ts'
import { saveCoverage } from '../../lib/commands/coverage/save-coverage.ts'
import { signDocument } from '../../lib/commands/documents/sign-document.ts'
import { recordInstrument } from '../../lib/commands/outcomes/record-instrument.ts'
import { answerReferral } from '../../lib/commands/prescribers/answer-referral.ts'
import { decideEligibility } from '../../lib/commands/prescribers/decide-eligibility.ts'
import { orderDose } from '../../lib/commands/prescribers/order-dose.ts'
import { sendReferral } from '../../lib/commands/prescribers/send-referral.ts'
import { planRegimen } from '../../lib/commands/regimens/plan-regimen.ts'
import { loadDocumentsInForce } from '../../lib/data/records/documents.ts'
import type { Actor } from '../../lib/domain/access/actor.ts'
import { clientScreenKeys } from '../../lib/domain/clients/screening.ts'
import type { DocumentKey } from '../../lib/domain/practice/documents/document.ts'
import { addDays, type LocalDate, type LocalTime, weekdayOf } from '../../lib/domain/time/local.ts'
import { instantAt } from '../../lib/domain/time/practice-time.ts'
import type { DemoPractice } from './demo-practice.ts'
import { clinicianIdOf, prescriberIdOf } from './demo-team.ts'
import { demoPhone } from './numbers.ts'
import { asSetUp, give } from './support.ts'

type ClientActor = Extract<Actor, { role: 'client' }>
const signedAtIntake: readonly DocumentKey[] = [
  'privacy-notice-acknowledgement',
  'treatment-consent',
  'education-acknowledgement',
  'telehealth-consent',
  'ride-home-agreement',
]

/** The people of the demo, how they are covered and who sees them. */
const people = [
  { first: 'Ada', last: 'Aster', program: 'commercial', therapist: 'wren' },
  { first: 'Basil', last: 'Plover', program: 'medicaid', therapist: 'wren' },
  { first: 'Cicely', last: 'Dunnock', program: 'medicare', therapist: 'wren' },
  { first: 'Dill', last: 'Warbler', program: 'self_pay', therapist: 'juniper' },
  { first: 'Erica', last: 'Siskin', program: 'commercial', therapist: 'juniper' },
  { first: 'Flax', last: 'Redpoll', program: 'va', therapist: 'wren' },
  { first: 'Gentian', last: 'Teal', program: 'self_pay', therapist: 'wren' },
  { first: 'Hollis', last: 'Avocet', program: 'tricare', therapist: 'juniper' },
  { first: 'Iris', last: 'Godwit', program: 'commercial', therapist: 'juniper' },
  { first: 'Jasper', last: 'Nuthatch', program: 'medicare_advantage', therapist: 'wren' },
  { first: 'Laurel', last: 'Pipit', program: 'commercial', therapist: 'juniper' },
  { first: 'Myrtle', last: 'Curlew', program: 'self_pay', therapist: 'juniper' },
] as const
type Person = (typeof people)[number]

/** Fills the demo practice with people, each by the commands that a visitor, the desk, a client, a therapist and a prescriber give. */
export async function seedClients(practice: DemoPractice): Promise<void> {
  const days = weekdaysAround(practice.today, -21, people.length)
  for (const [index, person] of people.entries()) {
    const day = days[index] ?? practice.today
    const { clientId, actor } = await comes(practice, person, index, day)
    await answers(practice, person, actor, day, index)
    await isPrepared(practice, person, clientId, day)
  }
  process.stdout.write(`  ${people.length} clients\n`)
}

/** Weekdays from `offset` days after today, repeated as often as needed, two people on each. */
function weekdaysAround(today: LocalDate, offset: number, count: number): LocalDate[] {
  const isWeekday = (on: LocalDate) => ![0, 6].includes(weekdayOf(on))
  const isHoliday = (on: LocalDate) => ['-01-01', '-07-04', '-12-25'].some((end) => on.endsWith(end))
  const days = Array.from({ length: 20 }, (_, place) => addDays(today, offset - place)).filter((on) => isWeekday(on) && !isHoliday(on))
  return Array.from({ length: count }, (_, place) => days[Math.floor(place / 2)] ?? today)
}

const clock = (practice: DemoPractice, on: LocalDate, time: string) => instantAt(on, time as LocalTime, practice.timeZone)
const emailOf = ({ first, last }: Person) => `${first}.${last}@example.com`.toLowerCase()

/** A call that was booked by a stranger, held, and made a client of. */
async function comes(practice: DemoPractice, person: Person, index: number, day: LocalDate) {
  const { actors, id: practiceId } = practice
  const email = emailOf(person)
  const booksAt = clock(practice, addDays(day, -4), '09:00')
  await give(
    bookConsult,
    {
      name: `${person.first} ${person.last}`,
      email,
      phone: demoPhone(50 + index),
      zip: '64111',
      state: 'MO',
      indication: 'treatment_resistant_depression',
      coverageType: person.program === 'medicare_advantage' ? 'medicare' : person.program,
      hasPrescriber: 'no',
      startsAt: clock(practice, day, index % 2 === 0 ? '11:00' : '13:00').toISOString(),
      openedAt: booksAt.getTime() - 60_000,
    },
    actors.visitor,
    booksAt,
  )
  const consultId = await asSetUp(practiceId, async (tx) => (await tx.consultRequest.findFirstOrThrow({ where: { practiceId, email } })).id)
  await give(
    workConsult,
    { consultId, outcome: 'held', staffNotes: 'Wants to begin soon.' },
    actors.frontDesk,
    clock(practice, day, '14:00'),
  )
  const names = { legalFirstName: person.first, legalLastName: person.last }
  const { clientId } = await give(convertConsult, { consultId, ...names }, actors.frontDesk, clock(practice, day, '14:10'))
  const userId = await asSetUp(practiceId, async (tx) => {
    await tx.user.updateMany({ where: { practiceId, email }, data: { status: 'active' } })
    await tx.client.updateMany({ where: { practiceId, id: clientId }, data: { diagnosisCodes: ['F33.1'] } })
    return (await tx.user.findFirstOrThrow({ where: { practiceId, email } })).id
  })
  const actor: ClientActor = { role: 'client', practiceId, userId, clientId, duties: [] }
  return { clientId, actor }
}

/** The intake, part by part, on the evening of the call. */
async function answers(practice: DemoPractice, person: Person, actor: ClientActor, day: LocalDate, index: number): Promise<void> {
  const at = clock(practice, day, '19:00')
  const profile = {
    legalFirstName: person.first,
    legalLastName: person.last,
    bornOn: `${person.program.startsWith('medicare') ? 1951 : 1979 + index}-04-12`,
    sexForClaims: 'F',
    phone: demoPhone(50 + index),
    addressLine: `${index + 3} Sedge Court`,
    city: 'Kansas City',
    state: 'MO',
    zip: '64111',
  }
  await give(updateProfile, profile, actor, at)
  await give(saveContact, { name: 'Robin Reed', relation: 'sibling', phone: demoPhone(80) }, actor, at)
  await give(saveCoverage, coverageOf(practice, person, actor.clientId, index), actor, at)
  const items = Object.fromEntries(clientScreenKeys.map((key) => [key, 'no']))
  await give(recordScreening, { items, medicines: [], treatments: [{ treatment: 'ssri', result: 'not_enough' }] }, actor, at)
  await give(recordCssrs, { form: 'past_month', answers: { q1: false, q2: false, q6: false } }, actor, at)
  await give(recordInstrument, { kind: 'phq9', answers: [2, 2, 2, 2, 2, 2, 2, index % 3, 0] }, actor, at)
  await give(recordInstrument, { kind: 'gad7', answers: [2, 2, 1, 1, 1, 1, index % 3] }, actor, at)
  await give(setObjectives, { objectives: ['Sleep through the night', 'Work again'] }, actor, at)
  await give(submitIntake, { isTrue: true }, actor, at)
  for (const key of signedAtIntake) await signs(practice, person, actor, key, at)
}

async function signs(practice: DemoPractice, { first, last }: Person, actor: ClientActor, key: DocumentKey, at: Date): Promise<void> {
  const [document] = await asSetUp(practice.id, (tx) => loadDocumentsInForce(tx, practice.id, key))
  if (!document) throw new Error(`There is no document ${key} to sign.`)
  const { body, hash } = document
  const details = Object.fromEntries(body.fields.map((field) => [field.key, 'Robin Reed']))
  const said = { key, hash, statements: body.statements.map(() => true), details, signedName: `${first} ${last}` }
  await give(signDocument, { ...said, ipPrefix: '192.0.2.0/24', agent: 'Demo' }, actor, at)
}

function coverageOf({ payers, today }: DemoPractice, { program }: Person, clientId: string, index: number) {
  const payer = Object.values(payers).find((known) => known.program === program)
  return {
    id: null,
    clientId,
    program,
    payerId: program === 'self_pay' ? null : (payer?.id ?? null),
    status: 'active',
    priority: 1,
    planName: null,
    memberId: program === 'self_pay' ? null : `DEMO-${1_000 + index}`,
    groupNumber: null,
    relation: 'self',
    insuredName: null,
    startsOn: addDays(today, -200),
    endsOn: '',
    inNetwork: true,
  }
}

/** Referred, accepted, found eligible, ordered for, planned for: the week after the call. */
async function isPrepared(practice: DemoPractice, person: Person, clientId: string, day: LocalDate): Promise<void> {
  const { actors } = practice
  const therapist = actors.therapists.get(person.therapist)
  const prescriber = actors.prescribers.get('kestrel')
  if (!therapist || !prescriber) throw new Error('The demo team is not whole.')
  const on = addDays(day, 2)
  const at = (time: string) => clock(practice, on, time)
  const asked = { clientId, prescriberId: prescriberIdOf('kestrel'), reason: 'Please evaluate for a series of lozenges.' }
  const { referralId } = await give(sendReferral, asked, therapist, at('09:00'))
  await give(answerReferral, { referralId, answer: 'accepted' }, prescriber, at('10:00'))
  const eligible = { clientId, verdict: 'eligible', validUntilOn: addDays(on, 360), inPersonExamOn: on }
  await give(decideEligibility, eligible, prescriber, at('15:00'))
  const order = {
    clientId,
    route: 'lozenge',
    form: 'rapid dissolve tablet',
    doseMg: 100,
    sitesAllowed: ['office'],
    evaluation: 'in-person',
  }
  await give(orderDose, { ...order, issuedOn: on, expiresOn: addDays(on, 150), pdmpCheckedOn: on }, prescriber, at('15:10'))
  const cycles = Array.from({ length: 6 }, () => ({ format: 'B', setting: 'office', route: 'lozenge' }))
  await give(planRegimen, { clientId, primaryClinicianId: clinicianIdOf(person.therapist), cycles }, therapist, at('16:00'))
}
