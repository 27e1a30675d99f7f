import { toDay } from '../../lib/data/dates.ts'
import type { Tx } from '../../lib/data/scope.ts'
import { addDays, type LocalDate, weekdayOf } from '../../lib/domain/time/local.ts'
import { instantAt } from '../../lib/domain/time/practice-time.ts'
import { seedId } from '../../lib/ids.ts'
import { demoPayerId, demoPayers } from './demo-payers.ts'
import { demoTherapists } from './demo-people.ts'
import { demoPlaceIds } from './demo-places.ts'
import { clinicianIdOf, prescriberIdOf } from './demo-team.ts'

/** Nobody has asked the Juniper plan, and the VA has not taken Clover Crake yet. */
const answerOf = (payer: string, therapist: string) => (payer === 'va' && therapist === 'clover' ? 'no' : 'yes')

/** What the payers said about each therapist, since before the first visit. */
export async function seedNetworks(tx: Tx, practiceId: string, today: LocalDate): Promise<void> {
  await tx.networkStanding.createMany({
    skipDuplicates: true,
    data: demoPayers
      .filter(({ key }) => key !== 'juniper')
      .flatMap(({ key: payer }) =>
        demoTherapists.map(({ key }) => ({
          practiceId,
          id: seedId(`demo network ${payer} ${key}`),
          payerId: demoPayerId(payer),
          clinicianId: clinicianIdOf(key),
          inNetwork: answerOf(payer, key),
          fromOn: toDay(addDays(today, -700)),
        })),
      ),
  })
}

/** How each therapist stands with Medicare; who is opted out was enrolled before. */
export async function seedMedicare(tx: Tx, practiceId: string, today: LocalDate): Promise<void> {
  const told = demoTherapists.flatMap(({ key, medicare }) => [
    ...(medicare === 'opted_out' ? [{ key, status: 'enrolled', days: 1_900 }] : []),
    { key, status: medicare, days: 700 },
  ])
  await tx.medicareStanding.createMany({
    skipDuplicates: true,
    data: told.map(({ key, status, days }) => ({
      practiceId,
      id: seedId(`demo medicare ${key} ${status}`),
      clinicianId: clinicianIdOf(key),
      status,
      fromOn: toDay(addDays(today, -days)),
    })),
  })
}

/** Extended care stands as 90899 on papers to payers: signed off before the first visit. */
export async function seedPayerCode(
  tx: Tx,
  practiceId: string,
  { today, signedOffBy }: { readonly today: LocalDate; readonly signedOffBy: string },
): Promise<void> {
  const day = toDay(addDays(today, -700))
  const row = {
    houseCode: 'KAP-EXT',
    code: '90899',
    source: 'Agreed with the plans that ask for it',
    fromOn: day,
    signedOffAt: day,
    signedOffBy,
  }
  await tx.payerCode.createMany({ skipDuplicates: true, data: [{ practiceId, id: seedId('demo payer code'), payerId: null, ...row }] })
}

/** Dr Kestrel is at the infusion center on Tuesdays and Thursdays, Dr Grouse on Wednesdays, for the coming weeks. */
export async function seedPresences(
  tx: Tx,
  practiceId: string,
  { today, timeZone, savedBy }: { readonly today: LocalDate; readonly timeZone: string; readonly savedBy: string },
): Promise<void> {
  const days = Array.from({ length: 70 }, (_, ahead) => addDays(today, ahead + 1))
  const rows = days.flatMap((on) => {
    const who = { 2: 'kestrel', 3: 'grouse', 4: 'kestrel' }[weekdayOf(on)]
    return who ? [{ on, who }] : []
  })
  await tx.prescriberPresence.createMany({
    skipDuplicates: true,
    data: rows.map(({ on, who }) => ({
      practiceId,
      id: seedId(`demo presence ${who} ${on}`),
      prescriberId: prescriberIdOf(who),
      facilityId: demoPlaceIds.facility,
      startsAt: instantAt(on, '08:30', timeZone),
      endsAt: instantAt(on, '17:00', timeZone),
      savedBy,
    })),
  })
}
