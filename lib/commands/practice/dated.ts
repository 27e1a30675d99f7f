import { type DatedRow, decideLaterRow } from '../../domain/practice/later-row.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Ways<Said> = {
  readonly add: () => Promise<string>
  readonly close: (id: string) => Promise<void>
  /** Gives what the row said before, for the trail. */
  readonly correct: (id: string) => Promise<Said>
}

/**
 * Adds a dated row behind those there are, or says in words for the date's field why it cannot go there. `instead` holds what a row said
 * that was corrected.
 */
export async function addLaterRow<Said = void>(
  rows: readonly DatedRow[],
  from: LocalDate,
  today: LocalDate,
  { add, close, correct }: Ways<Said>,
): Promise<{ readonly id: string; readonly instead?: { readonly of: Said } } | { readonly problem: string }> {
  const decided = decideLaterRow(rows, from, today)
  switch (decided.is) {
    case 'past':
      return { problem: 'What was in force before today stays as it was. Choose today or a later day.' }
    case 'not-later':
      return { problem: `There is a later entry already, from ${decided.latestFrom}. Choose a day after it.` }
    case 'corrected':
      return { id: decided.id, instead: { of: await correct(decided.id) } }
    case 'added':
      if (decided.closes !== null) await close(decided.closes)
      return { id: await add() }
  }
}
