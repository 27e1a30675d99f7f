import type { History } from './history.ts'

/** Something people do in a history. What it is about is chosen by number, so that a shorter history means the same. */
export type Act = {
  readonly name: string
  /** How often it comes, among the others. */
  readonly weight: number
  /** Numbers from 0 that say how it is done. */
  readonly ways?: number
  /** Whether a journey may not go past it. */
  readonly stops?: true
  readonly do: (history: History, way: number) => Promise<void>
}
