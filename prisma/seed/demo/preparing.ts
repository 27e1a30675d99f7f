import { answerReferral } from '../../../lib/commands/prescribers/answer-referral.ts'
import { decideEligibility } from '../../../lib/commands/prescribers/decide-eligibility.ts'
import { orderDose } from '../../../lib/commands/prescribers/order-dose.ts'
import { proposeDose } from '../../../lib/commands/prescribers/propose-dose.ts'
import { sendReferral } from '../../../lib/commands/prescribers/send-referral.ts'
import { planRegimen } from '../../../lib/commands/regimens/plan-regimen.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { clinicianIdOf, prescriberIdOf } from '../demo-team.ts'
import { workdayFrom } from './arrival.ts'
import type { Lived, Someone } from './someone.ts'

/** Who is asked: the one whose policy and licences fit an office on either side of the state line; the others by those who wait for them. */
const prescriberOf = ({ person }: Someone): 'kestrel' | 'osprey' | 'grouse' =>
  person.stop === 'referred' ? 'osprey' : person.stop === 'declined' ? 'grouse' : 'kestrel'

/** Referred, seen, found eligible, ordered for and planned for, in the week after the intake. Gives false when they stop on the way. */
export async function isPrepared(lived: Lived, someone: Someone): Promise<boolean> {
  const { does, until, practice } = lived
  const { person, clientId, therapist, chance } = someone
  const key = prescriberOf(someone)
  const prescriber = practice.actors.prescribers.get(key)
  if (!prescriber) throw new Error('The demo has its prescribers.')
  const asked = workdayFrom(addDays(lived.today(), 1))
  await until(asked, chance.oneOf(['09:10', '11:40', '15:20']))
  const reason = 'Please evaluate for a series of six lozenges with psychotherapy around each.'
  const { referralId } = await does(therapist, sendReferral, { clientId, prescriberId: prescriberIdOf(key), reason })
  if (person.stop === 'referred') return false
  const seen = workdayFrom(addDays(asked, 2))
  await until(workdayFrom(addDays(asked, 1)), '12:30')
  await does(prescriber, answerReferral, { referralId, answer: 'accepted' })
  if (person.stop === 'accepted') return false
  await until(seen, chance.oneOf(['10:15', '14:45', '16:10']))
  if (person.stop === 'declined') {
    const conditions = 'Pressure above the limit on three visits; please see the family doctor and ask again.'
    await does(prescriber, decideEligibility, { clientId, verdict: 'not_eligible', conditions, validUntilOn: addDays(seen, 180) })
    return false
  }
  await isOrderedFor(lived, someone)
  if (person.stop === 'ordered') return false
  await until(workdayFrom(addDays(seen, 1)), '09:30')
  const cycles = [...person.formats].map((format) => ({ format, setting: format === 'D' ? 'telehealth' : 'office', route: 'lozenge' }))
  const rationale = 'Long-standing low mood, two medicines tried. Journeys close enough to build on each other.'
  await does(therapist, planRegimen, { clientId, primaryClinicianId: clinicianIdOf(person.therapist), cycles, rationale })
  return true
}

async function isOrderedFor({ does, practice, today }: Lived, { person, clientId, therapist, chance }: Someone): Promise<void> {
  const prescriber = practice.actors.prescribers.get('kestrel')
  if (!prescriber) throw new Error('The demo has its prescribers.')
  const on = today()
  const lasts = person.validDays
  const isWithCare = chance.isIn(15)
  await does(prescriber, decideEligibility, {
    clientId,
    verdict: isWithCare ? 'eligible_with_conditions' : 'eligible',
    conditions: isWithCare ? 'Blood pressure taken at home in the week before each journey.' : '',
    validUntilOn: addDays(on, lasts ?? 360),
    inPersonExamOn: on,
  })
  if (chance.isIn(20))
    await does(therapist, proposeDose, {
      clientId,
      doseMg: 150,
      route: 'lozenge',
      reason: 'First dose; the client is anxious about strength.',
    })
  const goesHome = person.formats.includes('D')
  await does(prescriber, orderDose, {
    clientId,
    route: 'lozenge',
    form: 'rapid dissolve tablet',
    doseMg: chance.oneOf([100, 150, 200]),
    sitesAllowed: goesHome ? ['office', 'telehealth'] : ['office'],
    homeOrder: goesHome,
    evaluation: 'in-person',
    purpose: 'Depression that other treatment did not help enough',
    issuedOn: on,
    expiresOn: addDays(on, lasts ?? 170),
    pdmpCheckedOn: on,
  })
}
