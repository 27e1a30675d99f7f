import { expect, test } from 'vitest'
import {
  confirmClearance,
  confirmVoid,
  insertClearance,
  insertVitals,
  isReadingCleared,
  loadClearance,
  loadReading,
  loadStopFacts,
  loadWordGiver,
} from '@/lib/data/records/readings'
import { newId } from '@/lib/ids'
import { openClinic } from '../../support/clinic'

const at = (time: string, on = '2026-11-23') => new Date(`${on}T${time}:00-06:00`)

async function measured() {
  const clinic = await openClinic()
  const { practiceId, therapist, prescriber } = clinic
  const client = await clinic.client()
  const other = await clinic.client()
  await clinic.referred(client)
  const visitOf = (who: typeof client, time: '10:00' | '14:00') => clinic.visit(who, { kind: 'follow_up', on: clinic.today, at: time })
  const [appointmentId, otherVisit] = [await visitOf(client, '10:00'), await visitOf(other, '14:00')]
  const add = async (takenAt: Date, over: object = {}) => {
    const id = newId()
    const row = { practiceId, id, appointmentId, clientId: client.id, moment: 'before', takenAt, receivedAt: takenAt, effect: 'refuse' }
    await clinic.read(therapist.actor, (tx) =>
      insertVitals(tx, { ...row, systolic: 190, diastolic: 120, findings: [], takenBy: therapist.userId, ...over }),
    )
    return id
  }
  const word = async (readingId: string, over: object = {}) => {
    const id = newId()
    const row = { practiceId, id, appointmentId, clientId: client.id, readingId, lifts: 'day', prescriberId: prescriber.prescriberId }
    const said = { words: 'May go on', decidedAt: at('11:00'), ...over }
    const own = 'confirmedAt' in over
    const by = own ? { confirmedBy: prescriber.userId } : { readBackBy: therapist.userId }
    await clinic.read(own ? prescriber.actor : therapist.actor, (tx) => insertClearance(tx, { ...row, ...said, ...by }))
    return id
  }
  return { clinic, client, other, otherVisit, add, word }
}

test('a stop is of one client’s one local day, and lifted by a confirmed word of that day about the day', async () => {
  const { clinic, client, other, otherVisit, add, word } = await measured()
  const { practiceId, timeZone, today: on } = clinic
  const first = await add(at('00:00'))
  const last = await add(at('23:59'))
  await add(at('23:59', '2026-11-22'))
  await add(at('00:00', '2026-11-24'))
  await add(at('12:00'), { clientId: other.id, appointmentId: otherVisit })
  const facts = () => clinic.asSystem((tx) => loadStopFacts(tx, { practiceId, clientId: client.id, on, timeZone }))
  expect((await facts()).readings.map(({ id }) => id).sort()).toEqual([first, last].sort())
  const id = await word(first)
  await word(first, { lifts: 'reading', decidedAt: at('11:10'), confirmedAt: at('11:11') })
  await word(first, { decidedAt: at('08:00', '2026-11-24'), confirmedAt: at('08:01', '2026-11-24') })
  expect((await facts()).liftedAt).toEqual([])
  await clinic.read(clinic.prescriber.actor, (tx) => confirmClearance(tx, practiceId, id, clinic.prescriber.userId, at('11:05')))
  expect((await facts()).liftedAt).toEqual([at('11:00')])
})

test('a word about a reading clears that reading; one about the day clears none by itself', async () => {
  const { clinic, add, word } = await measured()
  const [one, two] = [await add(at('10:05')), await add(at('10:10'))]
  await word(one, { lifts: 'reading' })
  await word(two, { lifts: 'day' })
  const cleared = (id: string) => clinic.asSystem((tx) => isReadingCleared(tx, clinic.practiceId, id))
  expect([await cleared(one), await cleared(two), await cleared(newId())]).toEqual([true, false, false])
})

test('who confirmed first stays the one who did', async () => {
  const { clinic, add, word } = await measured()
  const { practiceId } = clinic
  const reading = await add(at('10:05'))
  const wrong = await add(at('10:06'), { voidsId: reading, systolic: null, diastolic: null, effect: 'allow' })
  const said = await word(reading)
  const first = clinic.otherTherapist.userId
  await clinic.read(clinic.otherTherapist.actor, (tx) => confirmVoid(tx, practiceId, wrong, first, at('10:20')))
  const { actor, userId } = clinic.prescriber
  await clinic.read(actor, async (tx) => {
    await confirmVoid(tx, practiceId, wrong, userId, at('10:30'))
    await confirmClearance(tx, practiceId, said, userId, at('10:20'))
    await confirmClearance(tx, practiceId, said, userId, at('10:30'))
  })
  const [voided, clearance] = await clinic.asSystem(async (tx) => [
    await loadReading(tx, practiceId, wrong),
    await loadClearance(tx, practiceId, said),
  ])
  expect(voided).toMatchObject({ voidConfirmedBy: first, voidConfirmedAt: at('10:20') })
  expect(clearance?.confirmedAt).toEqual(at('10:20'))
})

test('the word is that of the live order’s prescriber for the route, else of whoever the client is referred to', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const giver = () => clinic.asSystem((tx) => loadWordGiver(tx, clinic.practiceId, client.id, 'lozenge'))
  expect(await giver()).toBeNull()
  const referralId = await clinic.referred(client)
  expect(await giver()).toBe(clinic.prescriber.prescriberId)
  await clinic.referred(client, { prescriber: clinic.otherPrescriber, decided: false })
  const orderId = await clinic.order(client, {}, clinic.otherPrescriber)
  expect(await giver()).toBe(clinic.otherPrescriber.prescriberId)
  await clinic.read(clinic.otherPrescriber.actor, (tx) => tx.doseOrder.updateMany({ where: { id: orderId }, data: { status: 'revoked' } }))
  const refer = (data: object) => clinic.asSystem((tx) => tx.referral.updateMany({ where: { clientId: client.id }, data }))
  await clinic.asSystem((tx) =>
    tx.referral.updateMany({ where: { clientId: client.id, NOT: { id: referralId } }, data: { status: 'declined' } }),
  )
  expect(await giver()).toBe(clinic.prescriber.prescriberId)
  await refer({ endedAt: clinic.now })
  expect(await giver()).toBeNull()
  await refer({ endedAt: null, status: 'sent' })
  expect(await giver()).toBeNull()
})
