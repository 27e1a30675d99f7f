import { stateChoices } from '@/lib/domain/practice/state'

/** The states as a select lists them. */
export const stateOptions = stateChoices.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
