'use server'

import { liftLegalHold, placeLegalHold } from '../commands/practice/legal-hold.ts'
import type { LiftLegalHoldInput, PlaceLegalHoldInput } from '../inputs/practice.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function placeLegalHoldAction(input: PlaceLegalHoldInput, key?: string) {
  return act(placeLegalHold, input, [paths.clinic.retention], key)
}

export async function liftLegalHoldAction(input: LiftLegalHoldInput, key?: string) {
  return act(liftLegalHold, input, [paths.clinic.retention], key)
}
