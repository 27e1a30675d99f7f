import type { Finding } from '@/lib/domain/finding'
import type { LawMoment } from '@/lib/domain/law/moment'
import type { Asked } from '@/lib/domain/law/row'
import type { LawVisit } from '@/lib/domain/law/visit'
import type { World } from '@/lib/domain/law/world'
import type { SceneKind } from './ready'
import { sceneOf, visitOf } from './scene'

/** One question about a lawful visit, as a row of the law is asked it. */
export function askedOf(kind: SceneKind, moment: LawMoment): Asked {
  const scene = sceneOf(kind, moment)
  const { actor, now, act } = scene
  return { ...visitOf(scene), moment, actor, now, act }
}

export const ofVisit = (asked: Asked, visit: Partial<LawVisit>): Asked => ({ ...asked, visit: { ...asked.visit, ...visit } })
export const ofWorld = (asked: Asked, world: Partial<World>): Asked => ({ ...asked, world: { ...asked.world, ...world } })

export const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code)
