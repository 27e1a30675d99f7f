/** How many objectives a client is asked for; the form has a place for each. */
const PLACES = 3

/** Objectives as the form has them: those there are, and empty places for the rest. */
export const inPlaces = (objectives: readonly string[]): string[] =>
  Array.from({ length: Math.max(PLACES, objectives.length) }, (_, index) => objectives[index] ?? '')
