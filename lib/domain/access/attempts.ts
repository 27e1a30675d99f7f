/** How many attempts there are within some minutes, for one kind of thing that is attempted. */
type Allowance = {
  readonly most: number
  /** How many are left to each while the budget it shares with others is spent: fewer, never none. */
  readonly whenBusy: number
  readonly minutes: number
  readonly since: string
  readonly source: string
}

const row = (most: number, minutes: number, source: string, whenBusy = most): Allowance => ({
  most,
  whenBusy,
  minutes,
  since: '2026-12-01',
  source,
})

const nist = 'NIST SP 800-63B-4, 3.2.2: wrong tries are limited for each account, 100 in a row at most'
const owasp = 'OWASP Authentication Cheat Sheet, login throttling: counted by account, since one network is many people’s'
const ours = 'The practice’s own: well above what a household or a clinic needs'

/**
 * What one account, network, link or ticket has for itself. Nobody else can spend it: a stranger’s wrong passwords count for the
 * account and the stranger’s own network.
 */
export const ownAttempts = {
  'sign-in': row(10, 15, nist, 3),
  'second-factor': row(5, 15, nist),
  reset: row(3, 60, owasp, 1),
  link: row(10, 60, ours),
  demo: row(600, 10, ours),
  feed: row(60, 60, ours),
  'public-form': row(20, 60, ours, 3),
  'public-hold': row(60, 10, ours, 10),
  'public-form-nowhere': row(300, 60, ours),
  'public-hold-nowhere': row(600, 10, ours),
} as const satisfies Readonly<Record<string, Allowance>>

/**
 * What many share. Spent, it shuts nobody out: each is held to the smaller number of their own. Only a network that goes on guessing,
 * ten times as often, waits as a whole, so that the passwords of others are still looked at.
 */
export const sharedAttempts = {
  'sign-in-network': { ...row(30, 10, owasp), shutAfter: 300 },
  'reset-network': { ...row(20, 60, owasp), shutAfter: 200 },
  'public-form-all': { ...row(300, 60, ours), shutAfter: null },
  'public-hold-all': { ...row(600, 10, ours), shutAfter: null },
} as const satisfies Readonly<Record<string, Allowance & { readonly shutAfter: number | null }>>
