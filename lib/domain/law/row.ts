import type { Actor } from '../access/actor.ts'
import type { Duty, Role } from '../access/roles.ts'
import type { Finding } from '../finding.ts'
import type { CheckInAnswers } from '../journeys/rule-check-in.ts'
import type { NoteFacts } from '../notes/rule-note.ts'
import type { Cell } from './cell.ts'
import type { DayActs } from './day-acts.ts'
import type { FactKey } from './fact.ts'
import type { LawMoment } from './moment.ts'
import type { LawVisit } from './visit.ts'
import type { World } from './world.ts'

/** What a command was told in the act itself, and what it found of the day. */
export type Act = DayActs & {
  /** The note that is to be signed. */
  readonly note?: Omit<NoteFacts, 'visit' | 'now'>
  /** The answers given at the door. */
  readonly door?: CheckInAnswers
  /** Why somebody goes ahead where a reason is asked for. */
  readonly reason?: string
  /** What becomes of the other visits of the cycle, when one of them is called off. */
  readonly rest?: 'keep' | 'cancel'
  /** The visits that are written anew together; their present times count for nobody. */
  readonly own?: readonly string[]
}

/** One question to the law. */
export type Asked = {
  readonly world: World
  readonly visit: LawVisit
  readonly moment: LawMoment
  readonly actor: Actor
  readonly now: Date
  readonly act: Act
}

/** What the facts of a row vary with: asked once a client, a day, a person, a place, the time of the visit itself, or the start of any visit of its cycle. */
export type Varies = 'client' | 'day' | 'person' | 'place' | 'time' | 'start'

/** Which visits a row is about. */
export type Of = { readonly says: string; readonly matches: (visit: LawVisit, world: World) => boolean }

export type Row = {
  readonly id: string
  /** The codes of its findings, a part of what its question answers. */
  readonly says: readonly string[]
  readonly of: Of
  readonly varies: Varies
  readonly restsOn: readonly FactKey[]
  readonly at: Readonly<Partial<Record<LawMoment, Cell>>>
  /** The rule behind it, as a question to the world. Several rows may share one; each takes its own codes. */
  readonly ask: (asked: Asked) => readonly Finding<string>[]
  /** Where one code means different things: which findings are this row's. */
  readonly only?: (finding: Finding<string>) => boolean
  /** Who may go ahead all the same, with a reason on record. */
  readonly setAsideBy?: readonly (Role | Duty)[]
  /** Asked of a visit that keeps its time as well, when another of its cycle changes. */
  readonly around?: true
  /** It is asked before a visit is confirmed; one that was confirmed before is not put back for it. */
  readonly keepsWhatStands?: true
  /** Whether the database refuses it too, whatever path is taken. */
  readonly inDatabase?: true
}

/** Gives a row its type. */
export const row = (given: Row): Row => given
