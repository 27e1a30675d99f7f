import type { LocalTime } from '@/lib/domain/time/local'
import { timeText } from './time-text'

export type NamedChoice = { readonly id: string; readonly name: string }

export const named = (rows: readonly NamedChoice[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

/** When a group may begin. */
export const halfHours = Array.from({ length: 24 }, (_, index) => {
  const time = `${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}` as LocalTime
  return { value: time, label: timeText(time) }
})
