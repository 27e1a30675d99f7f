const MINUTE = 60_000
const MOST_TRIES = 8
const FIRST_WAIT = 1
const LONGEST_WAIT = 120

/**
 * When a message that could not be sent is tried again: after a minute, two, four, and so on to two hours. Null after the
 * eighth try: somebody has to look.
 */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries >= MOST_TRIES) return null
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, tries - 1))
  return new Date(now.getTime() + wait * MINUTE)
}
