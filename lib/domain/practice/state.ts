import { compare } from '../compare.ts'
import { states } from '../reference/states.ts'

/** Postal code of a US state or the District of Columbia. */
export type StateCode = keyof typeof states

export const stateCodes = Object.keys(states) as readonly StateCode[]

/** Whether `text` is the postal code of a state, in capitals. */
export const isStateCode = (text: string): text is StateCode => Object.hasOwn(states, text)

/** States as a form lists them: by name. */
export const stateChoices: readonly { readonly code: StateCode; readonly name: string }[] = stateCodes
  .map((code) => ({ code, name: states[code] }))
  .sort((left, right) => compare(left.name, right.name))
