import { coverageChoices, indications } from '@/lib/domain/consults/consult-choices'
import { stateChoices } from '@/lib/domain/practice/state'
import { label } from './consult-labels'

/** What whoever enters or corrects a call chooses from. */
export const callerChoices = {
  states: stateChoices.map(({ code, name }) => ({ value: code, label: name })),
  comesFor: indications.map((value) => ({ value, label: label('indication', value) })),
  coverages: coverageChoices.map((value) => ({ value, label: label('coverageChoice', value) })),
} as const
