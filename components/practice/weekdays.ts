/** The days of the week, 0 is Sunday, in the order people plan them: Monday first. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export const weekdayOrder = [1, 2, 3, 4, 5, 6, 0] as const
export const weekdayOptions = weekdayOrder.map((day) => ({ value: String(day), label: weekdayNames[day] }))

type Stretch = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** A week in a line: `Mon to Fri 08:00–19:00, Sat 09:00–17:00`. Empty for no hours. */
export function weekInWords(hours: readonly Stretch[]): string {
  const short = (day: number) => (weekdayNames[day] ?? '').slice(0, 3)
  const ofDay = (day: number) =>
    hours
      .filter(({ weekday }) => weekday === day)
      .map(({ opens, closes }) => `${opens}–${closes}`)
      .join(' and ')
  const runs: { first: number; last: number; text: string }[] = []
  for (const day of weekdayOrder) {
    const text = ofDay(day)
    const run = runs.at(-1)
    if (run && run.text === text && weekdayOrder.indexOf(day as 1) === weekdayOrder.indexOf(run.last as 1) + 1) run.last = day
    else runs.push({ first: day, last: day, text })
  }
  return runs
    .filter(({ text }) => text !== '')
    .map(({ first, last, text }) => `${first === last ? short(first) : `${short(first)} to ${short(last)}`} ${text}`)
    .join(', ')
}
