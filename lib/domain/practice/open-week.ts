/** A stretch of one day's opening hours: 0 is Sunday; `24:00` is the end of the day. */
export type OpenStretch = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** The days of the week in the order people plan them: Monday first. */
export const weekdayOrder = [1, 2, 3, 4, 5, 6, 0] as const

/** Days that follow each other with the same hours. */
export type WeekRun = { readonly first: number; readonly last: number; readonly stretches: readonly Omit<OpenStretch, 'weekday'>[] }

/** A week's hours as they are read, Monday first: days in a row with the same hours are one. Days that are closed are left out. */
export function runsOfWeek(hours: readonly OpenStretch[]): WeekRun[] {
  const runs: { first: number; last: number; text: string; stretches: WeekRun['stretches'] }[] = []
  for (const day of weekdayOrder) {
    const stretches = hours
      .filter(({ weekday }) => weekday === day)
      .map(({ opens, closes }) => ({ opens, closes }))
      .sort((one, other) => (one.opens < other.opens ? -1 : 1))
    const text = stretches.map(({ opens, closes }) => `${opens}-${closes}`).join()
    const run = runs.at(-1)
    if (run?.text === text) run.last = day
    else runs.push({ first: day, last: day, text, stretches })
  }
  return runs.filter(({ stretches }) => stretches.length > 0).map(({ text: _, ...run }) => run)
}
