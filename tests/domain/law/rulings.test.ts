import { describe, expect, test } from 'vitest'
import { warn } from '@/lib/domain/finding'
import type { Bite } from '@/lib/domain/law/cell'
import { isInTheWay, type LawFinding, rulingFrom, waitsIn, warningsIn } from '@/lib/domain/law/decide-visit'
import { factsOfRow, law } from '@/lib/domain/law/table'
import { addMinutes } from '@/lib/domain/time/interval'
import { askedOf, codesOf } from './asked'
import { lacking, minutesFromStart, ofRide, ofTherapist, taking, together, withoutPaper } from './fixtures/fixture'
import { type Scene, saidOf, sceneOf } from './scene'
import { world } from './world'

const finding = (over: Partial<LawFinding> = {}): LawFinding => ({
  ...warn('ONE', [], { params: { phase: 'journey' } }),
  ...{ row: 'any', bite: 'warns', dueAt: null, isUrgent: false },
  ...over,
})
const bites: readonly Bite[] = ['stops', 'waits', 'warns', 'stores']
const each = { findings: bites.map((bite) => finding({ bite })) }

describe('findings of several visits as one ruling', () => {
  const codes = (...findings: LawFinding[]) => rulingFrom(world(), findings).findings.map(({ code, bite }) => `${code} ${bite}`)

  test('the same thing is said once, whenever it is due', () => {
    expect(codes(finding(), finding({ params: { phase: 'journey', dueAt: '2026-12-02T16:00:00.000Z' } }))).toEqual(['ONE warns'])
    expect(codes(finding(), finding(), finding())).toEqual(['ONE warns'])
  })

  test('another code, another bite and other words are another thing', () => {
    expect(codes(finding(), finding({ code: 'TWO' }))).toEqual(['ONE warns', 'TWO warns'])
    expect(codes(finding(), finding({ bite: 'waits' }))).toEqual(['ONE warns', 'ONE waits'])
    expect(codes(finding(), finding({ params: { phase: 'integration' } }))).toEqual(['ONE warns', 'ONE warns'])
  })

  test('the gravest decides; nothing to say allows', () => {
    expect(rulingFrom(world(), [finding(), finding({ effect: 'refuse' }), finding({ effect: 'hold' })]).effect).toBe('refuse')
    expect(rulingFrom(world(), [])).toMatchObject({ effect: 'allow', findings: [] })
  })
})

test('what stops, what may wait, and what is only said or written down', () => {
  const of = (findings: readonly LawFinding[]) => findings.map(({ bite }) => bite)
  expect(of(each.findings.filter(isInTheWay))).toEqual(['stops'])
  expect(of(waitsIn(each))).toEqual(['waits'])
  expect(of(warningsIn(each))).toEqual(['warns', 'stores'])
})

const told = (scene: Scene, code: string) => {
  const found = saidOf(scene).find((one) => one.code === code)
  return found && [found.bite, found.effect, found.dueAt, found.params.dueAt, found.isUrgent]
}

describe('what may wait is due', () => {
  const START = '2026-12-02T16:00:00.000Z'
  const CONFIRM = '2026-11-29T16:00:00.000Z'
  const at = (minutes: number) => together(withoutPaper('ride-home-agreement'), minutesFromStart(minutes))(sceneOf('journey', 'book'))

  test('when the visit is confirmed, and from that minute on when it begins', () => {
    expect(told(at(-72 * 60 - 1), 'RIDE_HOME_NOT_AGREED')).toEqual(['waits', 'hold', CONFIRM, CONFIRM, false])
    expect(told(at(-72 * 60), 'RIDE_HOME_NOT_AGREED')).toEqual(['waits', 'hold', START, START, false])
  })

  test('at the door, where alone it can be known', () => {
    const silent = ofRide({ driverConfirmedAt: null })(sceneOf('journey', 'confirm'))
    expect(told(silent, 'DRIVER_NOT_CONFIRMED')).toEqual(['waits', 'hold', START, START, false])
  })
})

test('what stops waits for a fact or is refused, what is said is no more than said, and none of it is due', () => {
  expect(told(withoutPaper('ride-home-agreement')(sceneOf('journey', 'confirm')), 'RIDE_HOME_NOT_AGREED')?.slice(0, 3)).toEqual([
    'stops',
    'hold',
    null,
  ])
  const lapsed = ofTherapist(lacking('license'))
  expect(told(lapsed(sceneOf('hour', 'confirm')), 'CREDENTIAL_MISSING')).toEqual(['stops', 'refuse', null, undefined, false])
  expect(told(lapsed(sceneOf('hour', 'complete')), 'CREDENTIAL_MISSING')).toEqual(['warns', 'warn', null, undefined, false])
})

test('what is written down whatever it says keeps its weight', () => {
  const after = (systolic: number) =>
    told(taking({ systolic }, { isAfterDose: true })(sceneOf('journey', 'reading')), 'PRESSURE_AFTER_DOSE')
  expect(after(165)?.slice(0, 3)).toEqual(['stores', 'warn', null])
  expect(after(190)?.slice(0, 3)).toEqual(['stores', 'hold', null])
})

test('a row rests on its facts, and one that is gone on none', () => {
  expect(factsOfRow('time.away')).toEqual(['time-off', 'closure'])
  expect(factsOfRow('ride.word')).toEqual(['ride'])
  expect(factsOfRow('gone')).toEqual([])
})

test('the rows that the database refuses too, whatever path is taken', () => {
  expect(law.filter(({ inDatabase }) => inDatabase).map(({ id }) => id)).toEqual([
    'time.taken',
    'seat.session',
    'seat.stands',
    'status.order',
    'safety.high',
    ...['order.there', 'order.ended', 'order.dates', 'order.use', 'route.place'],
    ...['ride.agreed', 'ride.named', 'ride.word'],
    ...['dose.order', 'reading.stop-of-day', 'leaving.companion'],
    'note.author',
    'extended-care.wall',
  ])
})

describe('the note', () => {
  const asking = law.find(({ id }) => id === 'note.length')
  if (!asking) throw new Error('No row is about how long a note says a visit was.')
  const lasting = (kind: 'hour' | 'journey', minutes: number) => {
    const asked = askedOf(kind, 'sign')
    const { startsAt } = asked.visit
    const stoppedAt = addMinutes(startsAt, minutes)
    const note = asked.act.note && { ...asked.act.note, startedAt: startsAt, stoppedAt, visitEndedAt: stoppedAt }
    return codesOf(asking.ask({ ...asked, now: stoppedAt, act: { ...(note && { note }) } }))
  }

  test('a visit lasts three hours at most, a journey eight', () => {
    expect([lasting('hour', 180), lasting('hour', 181)]).toEqual([[], ['NOTE_LONGER_THAN_MAXIMUM']])
    expect([lasting('journey', 480), lasting('journey', 481)]).toEqual([[], ['NOTE_LONGER_THAN_MAXIMUM']])
  })

  test('that nobody signs is asked about by nobody', () => {
    expect(asking.ask({ ...askedOf('hour', 'sign'), act: {} })).toEqual([])
  })
})
