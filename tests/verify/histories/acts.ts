import type { Act } from './act.ts'
import { steps } from './steps.ts'

export const acts: readonly Act[] = [...steps]
