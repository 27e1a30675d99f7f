import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { cancelConsult } from '@/lib/commands/consults/cancel-consult'
import { convertConsult } from '@/lib/commands/consults/convert-consult'
import { holdConsult } from '@/lib/commands/consults/hold-consult'
import { rescheduleConsult } from '@/lib/commands/consults/reschedule-consult'
import { inScope } from '@/lib/data/scope'
import type { BookConsultInput } from '@/lib/inputs/consults'
import { CLINIC_NOW, type Clinic, openClinic } from '../../support/clinic'

const at = (time: string) => new Date(`2026-11-25T${time}:00-06:00`).toISOString()

const form = (over: Partial<BookConsultInput> = {}): BookConsultInput => ({
  name: 'Sage Sparrow',
  email: `sage-${Math.random().toString(36).slice(2)}@example.com`,
  phone: '555 555 0142',
  zip: '65203',
  state: 'MO',
  indication: 'anxiety',
  coverageType: 'commercial',
  hasPrescriber: 'no',
  startsAt: at('10:00'),
  openedAt: CLINIC_NOW.getTime() - 60_000,
  ...over,
})

const stranger = (clinic: Clinic) => ({ role: 'visitor' as const, practiceId: clinic.practiceId })
const book = (clinic: Clinic, over: Partial<BookConsultInput> = {}) =>
  execute(bookConsult, form(over), { actor: stranger(clinic), now: CLINIC_NOW })

const asDesk = <T>(clinic: Clinic, work: Parameters<typeof inScope<T>>[1]) => inScope(clinic.frontDesk.actor, work)
const calls = (clinic: Clinic) =>
  asDesk(clinic, (tx) =>
    tx.appointment.findMany({ where: { practiceId: clinic.practiceId, kind: 'consult' }, orderBy: { createdAt: 'asc' } }),
  )

test('a stranger books a call and gets a link to manage it', async () => {
  const clinic = await openClinic()
  const outcome = await book(clinic)
  expect(outcome).toMatchObject({
    status: 'done',
    value: { startsAt: at('10:00'), timeZone: 'America/Chicago', manageToken: expect.stringMatching(/.{30,}/) },
  })
  expect(await calls(clinic)).toMatchObject([{ status: 'confirmed', setting: 'telehealth', clientId: null }])
})

test('two strangers who want the only two people free both get one; the third is offered other times that can be booked', async () => {
  const clinic = await openClinic()
  await book(clinic)
  await book(clinic)
  const third = await book(clinic)
  if (third.status !== 'refused') throw new Error('the third call should be refused')
  expect(third.ruling.findings.map(({ code }) => code)).toEqual(['TIME_TAKEN'])
  expect(third.ruling.alternatives.length).toBeGreaterThan(2)
  for (const { startsAt } of third.ruling.alternatives) expect(await book(clinic, { startsAt })).toMatchObject({ status: 'done' })
})

test('complaint 3: a time kept for one person is not given to another, is theirs when they book, and is used up by that', async () => {
  const clinic = await openClinic()
  const hold = () => execute(holdConsult, { startsAt: at('10:00') }, { actor: stranger(clinic), now: CLINIC_NOW })
  const mine = await hold()
  expect(await hold()).toMatchObject({ status: 'done' })
  expect(await hold()).toMatchObject({ status: 'refused' })
  expect(await book(clinic)).toMatchObject({ status: 'refused' })
  if (mine.status !== 'done') throw new Error('the first hold should stand')
  expect(await book(clinic, { holdToken: mine.value.holdToken })).toMatchObject({ status: 'done' })
  expect(await book(clinic, { holdToken: mine.value.holdToken })).toMatchObject({ status: 'refused' })
})

test('complaint 10: a hold that ran out no longer keeps anybody away, whether a job has been there or not', async () => {
  const clinic = await openClinic()
  const hold = () => execute(holdConsult, { startsAt: at('10:00') }, { actor: stranger(clinic), now: CLINIC_NOW })
  await hold()
  await hold()
  const later = new Date(CLINIC_NOW.getTime() + 16 * 60_000)
  expect(await execute(bookConsult, form(), { actor: stranger(clinic), now: later })).toMatchObject({ status: 'done' })
})

test('complaint 6: ten who press at once for whoever is free of two people get exactly two calls', async () => {
  const clinic = await openClinic()
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => book(clinic)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(2)
  expect(outcomes.filter(({ status }) => status === 'refused')).toHaveLength(8)
})

test('the same key sent twice books once and gives the same answer', async () => {
  const clinic = await openClinic()
  const input = form()
  const send = () => execute(bookConsult, input, { actor: stranger(clinic), now: CLINIC_NOW, key: 'a-key-of-sixteen-letters' })
  const [first, second] = [await send(), await send()]
  expect(JSON.parse(JSON.stringify(second))).toEqual(JSON.parse(JSON.stringify(first)))
  expect(await calls(clinic)).toHaveLength(1)
})

test('a program that fills the hidden field is thanked, and nothing is written', async () => {
  const clinic = await openClinic()
  expect(await book(clinic, { website: 'https://spam.example' })).toMatchObject({ status: 'done' })
  expect(await calls(clinic)).toHaveLength(0)
})

test('somebody very fast is asked to send it again, and is not told that it worked', async () => {
  const clinic = await openClinic()
  expect(await book(clinic, { openedAt: CLINIC_NOW.getTime() - 1_000 })).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('quick')] },
  })
  expect(await calls(clinic)).toHaveLength(0)
  expect(await book(clinic, { openedAt: CLINIC_NOW.getTime() - 5_000 })).toMatchObject({ status: 'done' })
})

test('the front desk moves, cancels and converts', async () => {
  const clinic = await openClinic()
  await book(clinic)
  const [consult] = await asDesk(clinic, (tx) => tx.consultRequest.findMany({ where: { practiceId: clinic.practiceId } }))
  const consultId = consult?.id ?? ''
  expect(await clinic.run(rescheduleConsult, { consultId, startsAt: at('13:00') }, clinic.frontDesk.actor)).toMatchObject({
    status: 'done',
  })
  expect(await calls(clinic)).toMatchObject([{ sequence: 1 }])
  expect(
    await clinic.run(convertConsult, { consultId, legalFirstName: 'Sage', legalLastName: 'Sparrow' }, clinic.frontDesk.actor),
  ).toMatchObject({ status: 'done' })
  await book(clinic, { startsAt: at('13:20') })
  const rest = await asDesk(clinic, (tx) => tx.consultRequest.findMany({ where: { practiceId: clinic.practiceId, status: 'booked' } }))
  expect(await clinic.run(cancelConsult, { consultId: rest[0]?.id ?? '' }, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
  expect((await calls(clinic)).map(({ status }) => status)).toEqual(['confirmed', 'cancelled'])
})

test('the therapist who is a stranger here may not book: the road says no before anything is read', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(bookConsult as never, form(), clinic.therapist.actor as never)).toEqual({ status: 'denied' })
})

test('the desk asks for the day of birth on the telephone: a chart of that name and day is named, and the day stays with the call', async () => {
  const clinic = await openClinic()
  const { id } = await clinic.client({ screened: false, signed: [] })
  const born = { bornOn: new Date('1988-05-04'), legalFirstName: 'Sage', legalLastName: 'Sparrow', phone: '+15555550777' }
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id }, data: born }))
  const byDesk = (told: Partial<BookConsultInput>) => clinic.run(bookConsult, form(told), clinic.frontDesk.actor)
  const asked = { ruling: { findings: [{ code: 'PERSON_MAY_BE_ON_FILE' }] } }
  expect(await byDesk({ bornOn: '1988-05-04' })).toMatchObject(asked)
  expect(await byDesk({ bornOn: '1988-05-04', name: 'Sparrow, Sage' })).toMatchObject(asked)
  expect(await byDesk({ bornOn: '1988-05-04', isAnother: true })).toMatchObject({ status: 'done' })
  const kept = await asDesk(clinic, (tx) => tx.consultRequest.findMany({ where: { practiceId: clinic.practiceId } }))
  expect(kept.map(({ bornOn }) => bornOn)).toEqual([new Date('1988-05-04')])
})
