import { expect, test } from 'vitest'
import { decideVisit } from '@/lib/domain/law/decide-visit'
import { type LawMoment, lawMoments } from '@/lib/domain/law/moment'
import { law } from '@/lib/domain/law/table'
import { sceneOf, visitOf } from './scene'
import { desk } from './world'

/** What is said of a journey that is of no cycle, without its order, screen and papers: as little as there is to rest on. */
const saidOf = (moment: LawMoment) => {
  const scene = sceneOf('journey', moment)
  const { visit, world } = visitOf(scene)
  const bare = { ...world, orders: [], cycles: [], referredTo: null, papers: new Map() }
  return decideVisit(bare, { ...visit, cycle: null, format: null, around: [] }, moment, { ...desk, now: scene.now, act: scene.act })
    .findings
}

test('a journey of no cycle is asked at every moment, and nothing of a cycle, an order or a step is said of it', () => {
  const ofCycle = new Set(law.filter(({ of }) => of.says === 'a visit of a cycle').map(({ id }) => id))
  for (const moment of lawMoments) {
    const rows = saidOf(moment).map(({ row }) => row)
    expect(rows.filter((row) => ofCycle.has(row) || /^(cycle|step|order|esketamine)\./.test(row))).toEqual([])
  }
})
