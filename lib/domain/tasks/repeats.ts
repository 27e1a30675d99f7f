import { addDays, addMonths, type LocalDate } from '../time/local.ts'

export const taskRepeats = ['daily', 'weekly', 'two-weekly', 'monthly'] as const
export type TaskRepeat = (typeof taskRepeats)[number]

const step: Record<TaskRepeat, (first: LocalDate, times: number) => LocalDate> = {
  daily: (first, times) => addDays(first, times),
  weekly: (first, times) => addDays(first, 7 * times),
  'two-weekly': (first, times) => addDays(first, 14 * times),
  monthly: (first, times) => addMonths(first, times),
}

/** The first day after `after` on which a task is due again, counted from its first day: the 31st comes back after February. */
export function nextDueOn(first: LocalDate, repeat: TaskRepeat, after: LocalDate): LocalDate {
  for (let times = 1; ; times += 1) {
    const on = step[repeat](first, times)
    if (on > after) return on
  }
}
