import { type DayStyle as Style, sayClock, sayDay, sayDayAt } from '@/lib/messages/say-time'

/** The names of the screens for what `lib/messages/say-time` says. */
export type DayStyle = Style
export const clockText = sayClock
export const dayText = sayDay
export const dayTextAt = sayDayAt
