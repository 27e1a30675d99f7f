import 'server-only'
import { type AuditKeys, auditKeysOf } from '../crypto/audit-keys.ts'
import { blindIndex } from '../crypto/digests.ts'
import {
  type FieldPlace,
  type Keyring,
  keyringOf,
  openBytes,
  openField,
  roomKeyOf,
  sealBytes,
  sealField,
  travelKeyOf,
  travelPlace,
  travelRing,
} from '../crypto/fields.ts'
import { env } from '../env.ts'

let ring: Keyring | undefined
const keyring = (): Keyring => {
  ring ??= keyringOf(env.FIELD_KEYS)
  return ring
}

/** Seals text for one column of one row; only there can it be read back. */
export const seal = (place: FieldPlace, text: string): Uint8Array<ArrayBuffer> => sealField(keyring(), place, text)
export const open = (place: FieldPlace, sealed: Uint8Array): string => openField(keyring(), place, sealed)
/** The same for bytes: what a file holds. */
export const sealContent = (place: FieldPlace, bytes: Uint8Array): Uint8Array<ArrayBuffer> => sealBytes(keyring(), place, bytes)
export const openContent = (place: FieldPlace, sealed: Uint8Array): Uint8Array<ArrayBuffer> => openBytes(keyring(), place, sealed)
/** What a practice's rows are sealed with on their way to another server. */
export const travelKey = (practiceId: string): Uint8Array => travelKeyOf(keyring(), practiceId)
/** Seals a row for the way, as `travelKey` opens it. */
export const sealForTheWay = (practiceId: string, table: string, row: string, text: string): Uint8Array<ArrayBuffer> =>
  sealField(travelRing(travelKey(practiceId)), travelPlace(practiceId, table, row), text)

/** A visit as far as its room goes by it. */
export type RoomOf = { readonly id: string; readonly sequence: number; readonly startsAt: Date; readonly clinicianId: string | null }

/**
 * What the room of a visit by video is called: 128 bits that only this instance can make and nobody can guess. Moved or given by somebody else, the
 * visit has another room, and who kept the name of the first stands in an empty one. Kept nowhere.
 */
export const roomNameOf = (practiceId: string, { id, sequence, startsAt, clinicianId }: RoomOf): string =>
  blindIndex(roomKeyOf(keyring(), practiceId), 'room', [id, sequence, startsAt.toISOString(), clinicianId].join(' ')).slice(0, 32)

export const currentKeyId = (): string => keyring().current

/** The secret mixed into password hashes; the database never sees it. */
export const pepper = (): Uint8Array => Buffer.from(env.PASSWORD_PEPPER, 'base64')

let trailKeys: AuditKeys | undefined
/** What the heads of the audit trail are signed with and held against. */
export const auditKeys = (): AuditKeys => {
  trailKeys ??= auditKeysOf(env.AUDIT_KEY, env.AUDIT_PUBLIC_KEYS)
  return trailKeys
}

/** Where signed heads are taken to. */
export const headsGoTo = () => ({ file: env.AUDIT_HEADS_FILE ?? null, mail: env.AUDIT_HEADS_MAIL ?? null })

export const isDemoInstance = (): boolean => env.SOJOURN_MODE === 'demo'
