import type { Tag } from './tag.ts'

/** A part of a paper that is laid out, as far as it is looked at here. */
export type LaidOut = {
  readonly type: string
  readonly value?: string
  readonly props?: { readonly tag?: Tag; readonly fixed?: boolean }
  readonly box?: unknown
  readonly style?: unknown
  children?: LaidOut[]
}
