/** What a stranger typed is deleted after this many days if nothing follows. */
export const KEPT_DAYS = 90

/** What a person hears who sends a form faster than it can be read. */
export const TOO_FAST = 'That was very quick. Look over what you filled in, and send it again.'
