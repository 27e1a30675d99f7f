import 'server-only'
import type { Tx } from '../scope.ts'

/** Where a file lies: the practice and the id of its attachment. */
export type FilePlace = { readonly practiceId: string; readonly id: string }

export const storeNames = ['database', 's3'] as const
export type StoreName = (typeof storeNames)[number]

/** Bytes by their place. What is given to it is sealed already; it neither opens nor changes it. */
export type FileStore = {
  readonly name: StoreName
  /** Keeps bytes at a place of their own. `tx` is the transaction that writes the attachment. */
  readonly put: (tx: Tx, place: FilePlace, sealed: Uint8Array<ArrayBuffer>) => Promise<void>
  /** What lies there; null where nothing does, or nothing for this actor. */
  readonly get: (tx: Tx, place: FilePlace) => Promise<Uint8Array | null>
}
