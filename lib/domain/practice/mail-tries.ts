const MINUTE = 60_000
const MOST_TRIES = 8

/**
 * When a message that could not be sent is tried again: after a minute, two, four, and so on to an hour. Null after the
 * eighth try: somebody has to look.
 */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries >= MOST_TRIES) return null
  return new Date(now.getTime() + 2 ** Math.max(0, tries - 1) * MINUTE)
}
