'use server'

import { askPlanner, stopPlanner } from '../commands/scheduling/ask-planner.ts'
import type { AskPlannerInput, StopPlannerInput } from '../inputs/planner.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function askPlannerAction(input: AskPlannerInput, key?: string) {
  return act(askPlanner, input, [paths.clinic.planner], key)
}
export async function stopPlannerAction(input: StopPlannerInput, key?: string) {
  return act(stopPlanner, input, [paths.clinic.planner], key)
}
