import { type DatedRow, decideLaterRow } from '../../domain/practice/later-row.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Ways = {
  readonly add: () => Promise<string>
  readonly close: (id: string) => Promise<void>
  readonly correct: (id: string) => Promise<void>
}

/** Adds a dated row behind those there are, or says in words for the date's field why it cannot go there. */
export async function addLaterRow(
  rows: readonly DatedRow[],
  from: LocalDate,
  today: LocalDate,
  { add, close, correct }: Ways,
): Promise<{ readonly id: string } | { readonly problem: string }> {
  const decided = decideLaterRow(rows, from, today)
  switch (decided.is) {
    case 'past':
      return { problem: 'What is in force already stays as it was. Choose today or a later day.' }
    case 'not-later':
      return { problem: `There is a later entry already, from ${decided.latestFrom}. Choose a day after it.` }
    case 'corrected':
      await correct(decided.id)
      return { id: decided.id }
    case 'added':
      if (decided.closes !== null) await close(decided.closes)
      return { id: await add() }
  }
}
