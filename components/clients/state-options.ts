import { states } from '@/lib/domain/reference/states'

/** The states by name, for selects. */
export const stateOptions = Object.entries(states).map(([value, label]) => ({ value, label }))
