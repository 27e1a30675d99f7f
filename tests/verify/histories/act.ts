import type { History } from './history.ts'
import type { Layout } from './layouts.ts'

/** Something people do in a history. What it is about is chosen by number, so that a shorter history means the same. */
export type Act = {
  readonly name: string
  /** How often it comes, among the others. */
  readonly weight: number
  /** Numbers from 0 that say how it is done. */
  readonly ways?: number
  /** Something of the kind has gone wrong before: it comes often, and the next step is tried after it. */
  readonly often?: true
  /** Whose journeys it is about; everybody's when left out. */
  readonly of?: readonly Layout[]
  /** What has to have been done for it to come to something. */
  readonly follows?: string
  readonly do: (history: History, way: number) => Promise<void>
}
