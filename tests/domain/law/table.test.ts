import { describe, expect, test } from 'vitest'
import type { LawFinding } from '@/lib/domain/law/decide-visit'
import { type LawMoment, lawMoments } from '@/lib/domain/law/moment'
import { law } from '@/lib/domain/law/table'
import { fixtures } from './fixtures/all'
import type { Fixture } from './fixtures/fixture'
import { printedLaw, readingOf } from './page'
import { type Scene, saidOf, sceneOf } from './scene'

const printed = printedLaw()
const client = { role: 'client', practiceId: 'p', userId: 'c', duties: [], clientId: 'client' } as const
const told = ({ row, code }: LawFinding) => `${row} ${code}`
const brokenAt = ({ in: kind, breaks }: Fixture, moment: LawMoment): Scene => breaks(sceneOf(kind, moment))

function dueOf({ isUrgent, dueAt }: LawFinding, scene: Scene): string | null {
  if (dueAt === null) return null
  if (isUrgent) return 'now'
  const start = scene.world.visits.find(({ id }) => id === 'journey')?.startsAt ?? new Date('2026-12-02T16:00:00Z')
  return dueAt === start.toISOString() ? 'door' : 'confirm'
}

test('every row of the law is broken once', () => {
  expect(law.map(({ id }) => id).filter((id) => !fixtures.some(({ row }) => row === id))).toEqual([])
  expect(fixtures.filter(({ row }) => !printed.has(row)).map(({ row }) => row)).toEqual([])
  expect([...printed.keys()]).toEqual(law.map(({ id }) => id))
})

describe.each(fixtures.map((fixture) => [`${fixture.row}: ${fixture.code}`, fixture] as const))('%s', (_, fixture) => {
  const cells = printed.get(fixture.row)
  test.each(lawMoments)('at %s', (moment) => {
    const word = cells?.[moment] ?? '-'
    const scene = brokenAt(fixture, moment)
    const found = saidOf(scene)
    const own = found.filter(({ row }) => row === fixture.row)
    if (word === '-' || fixture.except?.[moment]) return expect(own.map(told)).toEqual([])
    const reading = readingOf(word)
    expect(own.map(told)).toContain(`${fixture.row} ${fixture.code}`)
    const finding = own.find(({ code }) => code === fixture.code) as LawFinding
    const asClient = fixture.row.startsWith('actor.') ? null : saidOf({ ...scene, actor: client }).find(({ row }) => row === fixture.row)
    expect({ staff: finding.bite, client: asClient?.bite ?? reading.client, due: dueOf(finding, scene) }).toEqual(reading)
    expect(finding.params.dueAt).not.toBeNull()
    const before = new Set(saidOf(sceneOf(fixture.in, moment)).map(told))
    const besides = found.filter((one) => one.row !== fixture.row && !before.has(told(one)))
    expect(besides.filter(({ row }) => !fixture.also?.includes(row)).map(told)).toEqual([])
  })
})

test('a visit that keeps its time is asked about its cycle alone', () => {
  const around = fixtures.filter((fixture) => saidOf(brokenAt(fixture, 'move'), 'around').some(({ row }) => row === fixture.row))
  expect([...new Set(around.map(({ row }) => row))]).toEqual([
    'cycle.preparation-planned',
    'cycle.integration-planned',
    'cycle.day-open',
    'cycle.adjacent',
    'cycle.days',
    'cycle.group',
  ])
})
