import { type Finding, refuse } from '../finding.ts'

/** One answer given at the door, and to whom. */
export type DoorAnswer = { readonly question: string; readonly answer: unknown; readonly askedBy: string; readonly answeredAt: Date }

export type DoorCode = 'SOBER_NEEDS_OTHER_PERSON'

/** Who was not sober a while ago is sober by the word of a second person, not of the one who asked first. */
export function ruleSoberAgain(sober: boolean | null, askedBy: string | null, earlier: readonly DoorAnswer[]): Finding<DoorCode>[] {
  const refused = earlier.filter(({ question, answer }) => question === 'sober' && answer === false).map(({ askedBy: by }) => by)
  return sober === true && askedBy !== null && refused.includes(askedBy) ? [refuse('SOBER_NEEDS_OTHER_PERSON', ['practice.check-in'])] : []
}
