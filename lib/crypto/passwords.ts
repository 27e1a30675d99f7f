import { hash, verify } from '@node-rs/argon2'

/** OWASP's first parameter set: 46 MiB, one pass. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }
const IN_FLIGHT = 2
const QUEUE = 32

/** Too many people sign in at this very second. Nothing is wrong; ask again in a moment. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy'
}

let running = 0
const waiting: (() => void)[] = []

/** Hashing is costly on purpose: two at a time, a short queue, then a refusal, so that a flood cannot starve the rest. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= IN_FLIGHT) {
    if (waiting.length >= QUEUE) throw new TooBusy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

const canonical = (password: string) => password.normalize('NFKC')

/** Hashes a password with argon2id; `pepper` is a secret the database does not hold. */
export const hashPassword = (password: string, pepper: Uint8Array): Promise<string> =>
  inTurn(() => hash(canonical(password), { ...COST, secret: pepper }))

let dummy: Promise<string> | undefined

/** Whether the password fits. Takes as long when there is no hash to compare with, so that time does not tell who exists. */
export async function isPassword(password: string, stored: string | null, pepper: Uint8Array): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password', pepper)
  const against = stored ?? (await dummy)
  const fits = await inTurn(() => verify(against, canonical(password), { secret: pepper }))
  return fits && stored !== null
}
