import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { AppointmentStatus } from './appointment-status.ts'

/** Where visits by video are held: whoever opens a room under any name it is given says its address. */
export type VideoRooms = { readonly addressOf: (room: string) => string }

const ROOM = '{room}'

const read = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/**
 * Whether a text says where rooms are: an address with `{room}` once, in its path or behind its question mark. Over a line nobody listens in on
 * (https), and without a name and password in it.
 */
export function isRoomPattern(text: string): boolean {
  if (text.split(ROOM).length !== 2) return false
  const one = read(text.replace(ROOM, 'a'))
  const other = read(text.replace(ROOM, 'b'))
  if (!one || !other || one.protocol !== 'https:' || one.username !== '' || one.password !== '') return false
  return one.host === other.host && one.pathname + one.search !== other.pathname + other.search
}

/** Rooms on a server that opens one under any name, as a Jitsi Meet of the practice's own does. The pattern is one of `isRoomPattern`. */
export const roomsAt = (pattern: string): VideoRooms => ({ addressOf: (room) => pattern.replace(ROOM, room) })

/** `early`: not open yet. `over`: the hour has passed, or the visit is not to be held, or was. */
export type VideoState = 'early' | 'open' | 'over'

type Visit = { readonly status: AppointmentStatus; readonly startsAt: Date; readonly endsAt: Date }

const toBeHeld: readonly AppointmentStatus[] = ['tentative', 'confirmed', 'arrived', 'in_progress']

/** Whether the way into a visit by video or phone is open at an instant, and from when: some minutes before its start until some after its end. */
export function videoStateOf(
  { status, startsAt, endsAt }: Visit,
  { values }: Pick<Ruleset, 'values'>,
  now: Date,
): { readonly state: VideoState; readonly opensAt: Date } {
  const opensAt = addMinutes(startsAt, -values['visit.video-opens-minutes'])
  const isOver = !toBeHeld.includes(status) || now >= addMinutes(endsAt, values['visit.video-closes-minutes'])
  return { state: isOver ? 'over' : now < opensAt ? 'early' : 'open', opensAt }
}
