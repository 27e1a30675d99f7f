import { type Finding, hold } from '../finding.ts'

export type CycleWholeCode = 'CYCLE_LEFT_OPEN'

export type CycleWholeFacts = {
  /** The visits of the cycle that would still stand. */
  readonly othersOpen: number
  /** What was said of them: they stay and the cycle is open again, or they go too. */
  readonly rest: 'keep' | 'cancel' | null
}

/** Calling off one visit of a cycle leaves it whole or open again, never half: somebody says what becomes of the others. */
export const ruleCycleWhole = ({ othersOpen, rest }: CycleWholeFacts): Finding<CycleWholeCode>[] =>
  othersOpen === 0 || rest !== null ? [] : [hold('CYCLE_LEFT_OPEN', ['practice.phase-days'], { params: { visits: othersOpen } })]
