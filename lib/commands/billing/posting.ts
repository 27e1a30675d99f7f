import type { Actor } from '../../domain/access/actor.ts'
import type { LocalDate } from '../../domain/time/local.ts'

export type PostDay = {
  readonly actor: Actor
  readonly practiceId: string
  readonly clientId: string
  readonly serviceOn: LocalDate
  readonly now: Date
}

/** Who posts, when, on whose account. */
export type Posting = Omit<PostDay, 'actor'> & { readonly postedBy: string | null }
