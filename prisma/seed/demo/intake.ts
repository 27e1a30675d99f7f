import { acknowledgeAlert } from '../../../lib/commands/alerts/acknowledge-alert.ts'
import { closeCrisis } from '../../../lib/commands/alerts/close-crisis.ts'
import { recordCssrs } from '../../../lib/commands/clients/record-cssrs.ts'
import { recordScreening } from '../../../lib/commands/clients/record-screening.ts'
import { saveContact } from '../../../lib/commands/clients/save-contact.ts'
import { saveSafetyPlan } from '../../../lib/commands/clients/save-safety-plan.ts'
import { setObjectives } from '../../../lib/commands/clients/set-objectives.ts'
import { submitIntake } from '../../../lib/commands/clients/submit-intake.ts'
import { updateProfile } from '../../../lib/commands/clients/update-profile.ts'
import { signDocument } from '../../../lib/commands/documents/sign-document.ts'
import { loadDocumentsInForce } from '../../../lib/data/records/documents.ts'
import { clientScreenKeys } from '../../../lib/domain/clients/screening.ts'
import type { DocumentKey } from '../../../lib/domain/practice/documents/document.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { demoPhone } from '../numbers.ts'
import { asSetUp } from '../support.ts'
import { isCovered } from './benefits.ts'
import { coverageOf } from './coverages.ts'
import { answersQuestionnaires } from './outcomes.ts'
import { isRiverside, type Lived, type Someone } from './someone.ts'

const streets = ['Sedge Court', 'Foxtail Lane', 'Milkweed Road', 'Bluestem Avenue', 'Switchgrass Street'] as const
const hopes = [
  'Sleep through the night',
  'Work again, at least half days',
  'Be present with my children',
  'Feel something other than grey',
  'Drive over the bridge without panic',
  'Have one good conversation a week',
  'Paint again',
] as const

const signedAtIntake: readonly DocumentKey[] = [
  'privacy-notice-acknowledgement',
  'education-acknowledgement',
  'treatment-consent',
  'telehealth-consent',
  'ride-home-agreement',
  'release-of-information',
]

/** Fills the intake in, in the evening of the call and the next day; those who stop there leave the rest open. */
export async function fillsIntake(lived: Lived, someone: Someone, index: number): Promise<void> {
  const { does, until } = lived
  const { client, person, chance } = someone
  const day = lived.today()
  await until(day, chance.oneOf(['18:40', '19:15', '20:30']))
  await does(client, updateProfile, profileOf(someone, index))
  await does(client, saveContact, { name: 'Robin Reed', relation: chance.oneOf(['sibling', 'partner', 'friend']), phone: demoPhone(80) })
  await isCovered(lived, someone, index)
  if (person.stop === 'intake' && chance.isIn(50)) return
  await screensHealth(lived, someone)
  if (person.stop === 'intake') return
  await until(addDays(day, 1), chance.oneOf(['08:10', '12:20', '19:45']))
  await answersSafety(lived, someone, person.isSuicidal === true)
  await answersQuestionnaires(lived, someone, 0)
  await does(client, setObjectives, {
    objectives: [chance.oneOf(hopes), chance.oneOf(hopes)].filter((hope, place, all) => all.indexOf(hope) === place),
  })
  await does(client, submitIntake, { isTrue: true })
  for (const key of [...signedAtIntake, ...signedFor(someone)]) await signs(lived, someone, key)
}

/** What else their formats ask for. */
function signedFor({ person: { formats, covered } }: Someone): DocumentKey[] {
  const isInsured = coverageOf(covered).program !== 'self_pay'
  return [
    ...(formats.includes('C') ? (['group-consent'] as const) : []),
    ...(formats.includes('D') ? (['at-home-dosing-consent'] as const) : []),
    ...(formats.includes('A') && isInsured ? (['extended-care-notice'] as const) : []),
  ]
}

/** The health screen. It holds for thirty days, so that it is answered again before later journeys. */
export async function screensHealth({ does }: Lived, { client }: Someone): Promise<void> {
  const items = Object.fromEntries(clientScreenKeys.map((key) => [key, 'no']))
  const treatments = [
    { treatment: 'ssri', result: 'not_enough' },
    { treatment: 'snri', result: 'not_enough' },
  ]
  await does(client, recordScreening, { items, medicines: [], treatments })
}

/** The safety questions; a yes that asks for a clinician is answered by one within the hour. */
export async function answersSafety(
  { does, timeline, practice }: Lived,
  { client, therapist }: Someone,
  isAlarming = false,
): Promise<void> {
  const quiet = { q1: false, q2: false, q6: false }
  const thoughts = { q1: true, q2: true, q3: true, q4: false, q5: false, q6: false }
  const { screeningId } = await does(client, recordCssrs, { form: 'past_month', answers: isAlarming ? thoughts : quiet })
  if (!isAlarming) return
  const pass = (minutes: number) => timeline.until(new Date(timeline.now().getTime() + minutes * 60_000))
  const alertId = await asSetUp(practice.id, async (tx) => {
    const alert = await tx.careAlert.findFirst({ where: { subjectId: screeningId }, select: { id: true } })
    return alert?.id ?? ''
  })
  await pass(10)
  await does(therapist, acknowledgeAlert, { alertId, callWithin: 30 })
  await pass(25)
  await does(therapist, saveSafetyPlan, { ...safetyPlan, clientId: client.clientId })
  const nextContactAt = new Date(timeline.now().getTime() + 2 * 86_400_000).toISOString()
  const words = 'Called within the hour. No intent; safety plan written with them and their partner; 988 and crisis text known.'
  await does(therapist, closeCrisis, { alertId, contact: 'spoke', disposition: 'safety_plan', nextContactAt, words })
}

const safetyPlan = {
  version: null,
  warningSigns: ['I stop answering my sister', 'I lie awake past three'],
  coping: ['Walk to the river and back', 'Put the kettle on and the radio'],
  places: ['The library on Main', 'My sister’s kitchen'],
  people: ['My partner', 'Robin, my sister'],
  professionals: ['988, call or text, at any hour', 'My therapist, by the practice’s number'],
  means: ['My partner keeps the medicines'],
  sharedWith: 'My partner',
}

function profileOf({ person, chance }: Someone, index: number) {
  const inKansas = isRiverside(person)
  const isOld = coverageOf(person.covered).program.startsWith('medicare')
  const year = isOld ? chance.between(1944, 1957) : chance.between(1966, 2000)
  return {
    version: 1,
    legalFirstName: person.first,
    legalLastName: person.last,
    pronouns: chance.oneOf(['she/her', 'he/him', 'they/them', '']),
    bornOn: `${year}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`,
    sexForClaims: chance.oneOf(['F', 'M', 'F', 'X']),
    phone: demoPhone(20 + index),
    addressLine: `${index + 3} ${chance.oneOf(streets)}`,
    city: 'Kansas City',
    state: inKansas ? 'KS' : 'MO',
    zip: inKansas ? '66103' : '64111',
    consentToText: chance.isIn(70),
  }
}

/** What is filled in on documents; anything else asks for the person to call. */
const filledIn: Readonly<Record<string, string>> = {
  recipient: 'Dr Hazel Kestrel',
  purpose: 'Treatment together',
  scope: 'Dates of visits, doses, results of questionnaires',
  hours: '2',
  rate: '$175.00',
  discount: 'As your tier says',
  youPay: '$350.00',
}

/** Reads a document in force and signs it. */
export async function signs({ practice, does }: Lived, { person, client }: Someone, key: DocumentKey): Promise<void> {
  const [document] = await asSetUp(practice.id, (tx) => loadDocumentsInForce(tx, practice.id, key))
  if (!document) throw new Error(`There is no document ${key} to sign.`)
  const { body, hash } = document
  const details = Object.fromEntries(body.fields.map((field) => [field.key, filledIn[field.key] ?? 'Robin Reed']))
  const said = { key, hash, statements: body.statements.map(() => true), details, signedName: `${person.first} ${person.last}` }
  await does(client, signDocument, { ...said, ipPrefix: '192.0.2.0/24', agent: 'Demo' })
}
