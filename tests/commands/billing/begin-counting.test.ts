import { expect, test } from 'vitest'
import { beginCounting } from '@/lib/commands/billing/begin-counting'
import { closeDay } from '@/lib/commands/billing/close-day'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { findDayAtTheDesk } from '@/lib/data/views/day-close'
import type { Actor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { day, signVisit } from './world'

const DAYS = ['2026-11-18', '2026-11-19', '2026-11-20'] as const
const TODAY = day('2026-11-23')
const WHY = 'The practice begins to count with Sojourn'

async function practiceThatBegins() {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: TODAY })
  const pay = (amount: string, on: string) =>
    clinic.run(takePayment, { clientId: client.id, amount, method: 'cash', reference: null, note: null }, desk, new Date(`${on}T16:00:00Z`))
  for (const [at, on] of DAYS.entries()) await done(pay(String(10 + at), on))
  const look = (on: typeof TODAY | null) => clinic.read(desk, (tx) => findDayAtTheDesk(tx, desk, { day: on, today: TODAY }))
  const begin = (on: string, reason = WHY, actor: Actor = clinic.admin.actor) => clinic.run(beginCounting, { day: on, reason }, actor)
  const close = (on: string, counted: string) => clinic.run(closeDay, { day: on, counted, words: null }, desk)
  return { clinic, desk, look, begin, close, pay }
}

test('a practice that begins sees today, and the days with money that wait', async () => {
  const { look, close } = await practiceThatBegins()
  expect(await look(null)).toMatchObject({
    day: TODAY,
    isClosed: false,
    moves: [],
    counting: null,
    uncounted: DAYS.map((on, at) => ({ day: on, moves: 1, net: 1_000 + at * 100 })),
  })
  await done(close(DAYS[0], '10'))
  expect(await look(null)).toMatchObject({ day: DAYS[1], uncounted: [{ day: DAYS[1] }, { day: DAYS[2] }] })
})

test('an admin begins to count on a day: what came before is closed together with why, and the next is counted', async () => {
  const { clinic, look, begin, close, pay } = await practiceThatBegins()
  expect((await begin(DAYS[2], WHY, clinic.frontDesk.actor)).status).toBe('denied')
  expect((await begin(DAYS[2], '')).status).toBe('invalid')
  expect(await begin('2026-11-24')).toMatchObject({ ruling: { findings: [{ code: 'DAY_AHEAD' }] } })
  expect(await done(begin(DAYS[2]))).toEqual({ days: 2, netCents: 2_100 })
  expect(await look(null)).toMatchObject({
    day: DAYS[2],
    uncounted: [{ day: DAYS[2] }],
    counting: { from: DAYS[2], reason: WHY, setBy: 'Ivy Ibis' },
  })
  expect(await look(DAYS[0])).toMatchObject({ isClosed: true })
  expect(await close(DAYS[1], '11')).toMatchObject({ ruling: { findings: [{ code: 'DAY_CLOSED' }] } })
  expect(await begin(DAYS[2])).toMatchObject({ ruling: { findings: [{ code: 'DAY_CLOSED' }] } })
  await done(pay('40', DAYS[0]))
  await done(close(DAYS[2], '52'))
})

test('the database keeps the beginning: nobody but an admin sets it, before what is closed or ahead, and it is not changed', async () => {
  const { clinic, begin } = await practiceThatBegins()
  await done(begin(DAYS[2]))
  const { practiceId } = clinic
  const row = (on: string) => ({
    practiceId,
    id: newId(),
    day: new Date(`${on}T00:00:00Z`),
    reason: WHY,
    setAt: clinic.now,
    setBy: clinic.admin.userId,
  })
  const insert = (on: string) => clinic.asSystem((tx) => tx.countingStart.createMany({ data: [row(on)] }))
  await expect(insert(DAYS[0])).rejects.toThrow(/the day before is closed/)
  await expect(insert('2026-11-24')).rejects.toThrow(/that day is ahead/)
  await expect(clinic.read(clinic.frontDesk.actor, (tx) => tx.countingStart.createMany({ data: [row('2026-11-23')] }))).rejects.toThrow()
  await expect(clinic.asSystem((tx) => tx.countingStart.updateMany({ where: { practiceId }, data: { reason: 'x' } }))).rejects.toThrow()
})
