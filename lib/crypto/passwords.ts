import { hash, verify } from '@node-rs/argon2'
import { turnstile } from './turnstile.ts'

/** OWASP's first parameter set: 46 MiB, one pass. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }

/** Hashing is costly on purpose: two at a time, a short queue, then a refusal, so that a flood cannot starve the rest. */
const inTurn = turnstile({ inFlight: 2, queue: 32 })

const canonical = (password: string) => password.normalize('NFKC')

/** Hashes a password with argon2id; `pepper` is a secret the database does not hold. */
export const hashPassword = (password: string, pepper: Uint8Array): Promise<string> =>
  inTurn(() => hash(canonical(password), { ...COST, secret: pepper }))

let dummy: Promise<string> | undefined

/** Whether the password fits. Takes as long when there is no hash to compare with, so that time does not tell who exists. */
export async function isPassword(password: string, stored: string | null, pepper: Uint8Array): Promise<boolean> {
  dummy ??= hash('nobody has this password', { ...COST, secret: pepper })
  const against = stored ?? (await dummy)
  const fits = await inTurn(() => verify(against, canonical(password), { secret: pepper }))
  return fits && stored !== null
}
