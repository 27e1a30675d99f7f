const FLUSH = 'sojourn:flush-drafts'

/** Asks every form on the page to keep what was typed, now. */
export const flushDrafts = (): boolean => dispatchEvent(new Event(FLUSH))

/** Hears the request to keep what was typed. Gives the way to stop listening. */
export function onFlushDrafts(flush: () => void): () => void {
  addEventListener(FLUSH, flush)
  return () => removeEventListener(FLUSH, flush)
}
