/** What the next screen is after the password fitted. The ticket stands for the half-open session. */
export type Started = { readonly ticket: string; readonly next: 'open' | 'second-factor' }

/** What an authenticator app needs: a picture to scan, and the same as a key to type. Shown once. */
export type Enrolment = { readonly picture: string; readonly key: string }

/** The codes, shown once, and the ticket of the session that goes on with the second factor in it. */
export type Confirmed = { readonly codes: readonly string[]; readonly ticket: string }
