import type { Act } from './act.ts'
import { facts } from './facts.ts'
import { papers } from './papers.ts'
import { prescribing } from './prescribing.ts'
import { steps } from './steps.ts'

/** All that people do in a history. */
export const acts: readonly Act[] = [...steps, ...facts, ...prescribing, ...papers]
