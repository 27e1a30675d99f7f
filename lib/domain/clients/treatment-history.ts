/** What people have usually tried before. */
export const triedTreatments = ['ssri', 'snri', 'other_antidepressant', 'mood_stabilizer', 'psychotherapy', 'tms', 'ect', 'other'] as const
export type TriedTreatment = (typeof triedTreatments)[number]

export const triedResults = ['helped', 'not_enough', 'stopped_for_side_effects', 'still_taking'] as const
export type TriedResult = (typeof triedResults)[number]

export type TreatmentTried = {
  readonly treatment: TriedTreatment
  readonly name: string
  readonly year: number | null
  readonly result: TriedResult
}

/** Treatments that did not help enough or could not be borne: what payers ask for. */
export const failedTreatments = (history: readonly TreatmentTried[]): readonly TreatmentTried[] =>
  history.filter(({ result }) => result === 'not_enough' || result === 'stopped_for_side_effects')
