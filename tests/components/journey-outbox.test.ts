import { describe, expect, it } from 'vitest'
import {
  correct,
  type Entry,
  joinedBy,
  nextToSend,
  othersWaiting,
  settle,
  tryDeniedAgain,
  waitingOf,
} from '@/components/journeys/outbox-queue'

const june = { userId: 'june', name: 'June Swift' }
const robin = { userId: 'robin', name: 'Robin Reed' }
const reading = (key: string, owner = june, systolic = 120): Entry => ({
  key,
  owner,
  returned: null,
  kind: 'vitals',
  input: { appointmentId: 'one', moment: 'before', takenAt: `2026-12-01T16:0${key}:00Z`, systolic, diastolic: 80 },
})
const keys = (queue: readonly Entry[]) => queue.map(({ key }) => key)

/** Sends everything as the server answers it, by key. */
function sendAll(queue: readonly Entry[], answers: Readonly<Record<string, Parameters<typeof settle>[2]>>) {
  let left = queue
  const sent: string[] = []
  for (let entry = nextToSend(left, 'june'); entry; entry = nextToSend(left, 'june')) {
    sent.push(entry.key)
    left = settle(left, entry.key, answers[entry.key] ?? { status: 'done' })
  }
  return { left, sent }
}

describe('the outbox of a journey', () => {
  it('lets an entry go only when it is stored; the one that came back stays, and the others go', () => {
    const invalid = { status: 'invalid' as const, fields: { temperature: ['Check the temperature.'] } }
    const { left, sent } = sendAll([reading('1'), reading('2'), reading('3'), reading('4')], { '2': invalid })
    expect(sent).toEqual(['1', '2', '3', '4'])
    expect(keys(left)).toEqual(['2'])
    expect(left[0]?.returned).toEqual({ why: 'invalid', fields: { temperature: ['Check the temperature.'] } })
    expect(waitingOf(left, 'june')).toBe(0)
  })

  it('keeps what was denied or refused too', () => {
    expect(sendAll([reading('1')], { '1': { status: 'denied' } }).left[0]?.returned?.why).toBe('denied')
    expect(sendAll([reading('1')], { '1': { status: 'refused' } }).left[0]?.returned?.why).toBe('refused')
  })

  it('sends a corrected entry once, with the time it first had', () => {
    const { left } = sendAll([reading('2', june, 300)], { '2': { status: 'invalid' } })
    const first = left[0]
    if (first?.kind !== 'vitals') throw new Error('the reading is gone')
    const again = correct(left, '2', { kind: 'vitals', input: { ...first.input, systolic: 130 } }, 'new')
    expect(again).toMatchObject([{ key: 'new', returned: null, input: { systolic: 130, takenAt: '2026-12-01T16:02:00Z' } }])
    expect(sendAll(again, {}).left).toEqual([])
  })

  it('keeps entries through a lost session for who wrote them, and sends nobody else’s', () => {
    const { left } = sendAll([reading('1'), reading('2', robin)], { '1': { status: 'denied' } })
    expect(keys(left)).toEqual(['1', '2'])
    expect(nextToSend(tryDeniedAgain(left, 'june'), 'june')?.key).toBe('1')
    expect(nextToSend(tryDeniedAgain(left, 'pat'), 'pat')).toBe(null)
    expect(othersWaiting(left, 'pat')).toEqual([
      { name: 'June Swift', count: 1 },
      { name: 'Robin Reed', count: 1 },
    ])
    expect(othersWaiting(left, 'june')).toEqual([{ name: 'Robin Reed', count: 1 }])
  })

  it('takes in what a closed tab left behind, before what was typed since, and nothing twice', () => {
    const queue = [reading('3'), reading('4')]
    expect(keys(joinedBy(queue, [reading('2'), reading('1'), reading('3')]))).toEqual(['1', '2', '3', '4'])
    expect(joinedBy(queue, [])).toEqual(queue)
  })
})
