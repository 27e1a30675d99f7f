import type { PersonRole } from './roles.ts'

/** Somebody made up who can be signed in as with one click. `stage` and `program` are words of their vocabularies. */
export type DemoPerson = {
  readonly userId: string
  readonly role: PersonRole
  readonly name: string
  readonly duties: readonly string[]
  /** What a therapist or prescriber is: `LCSW`, a specialty. */
  readonly title: string | null
  readonly stage: string | null
  readonly program: string | null
}
