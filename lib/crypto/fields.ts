import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Where an encrypted value lives. It can be read back only there. `version` is the row's, or 1 where rows do not change. */
export type FieldPlace = {
  readonly practiceId: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly version: number
}

/** The keys fields are sealed with: new values take the current one, old values name theirs. */
export type Keyring = { readonly current: string; readonly keys: ReadonlyMap<string, Uint8Array> }

const FORMAT = 1
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Reads keys written as `id:base64`, several with commas between them; the first is the current one. Refuses a key that is
 * not 256 bits, an id twice, and an empty list.
 */
export function keyringOf(text: string): Keyring {
  const entries = text.split(',').map((entry): [string, Uint8Array] => {
    const [id = '', secret = ''] = entry.trim().split(':')
    const key = Buffer.from(secret, 'base64')
    if (!/^[a-z0-9-]{1,32}$/.test(id) || key.length !== KEY_BYTES)
      throw new RangeError('a field key is an id, a colon and 32 bytes in base64')
    return [id, key]
  })
  const keys = new Map(entries)
  const current = entries[0]?.[0]
  if (current === undefined || keys.size !== entries.length) throw new RangeError('each field key has an id of its own')
  return { current, keys }
}

/**
 * Seals text for one place with AES-256-GCM. The key is derived for the practice and the table, the place is
 * authenticated with it, and the id of the key travels in front. Layout: format, length and id of the key, IV, tag, text.
 */
export const sealField = (keyring: Keyring, place: FieldPlace, text: string): Uint8Array<ArrayBuffer> =>
  sealBytes(keyring, place, Buffer.from(text, 'utf8'))

/** As `sealField`, for what is no text. */
export function sealBytes(keyring: Keyring, place: FieldPlace, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const keyId = keyring.current
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', fieldKey(keyring, keyId, place), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(placeBytes(keyId, place))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  const id = Buffer.from(keyId, 'ascii')
  return new Uint8Array(Buffer.concat([Buffer.from([FORMAT, id.length]), id, iv, cipher.getAuthTag(), sealed]))
}

/** Opens what `sealField` sealed. Throws when the key is gone, a byte has changed, or it was sealed for another place. */
export const openField = (keyring: Keyring, place: FieldPlace, sealed: Uint8Array): string =>
  openBytes(keyring, place, sealed).toString('utf8')

/** Opens what `sealBytes` sealed, as `openField` does. */
export function openBytes(keyring: Keyring, place: FieldPlace, sealed: Uint8Array): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(sealed)
  const keyId = sealedKeyId(bytes)
  const head = 2 + keyId.length
  if (bytes.length < head + IV_BYTES + TAG_BYTES) throw new FieldNotReadable('TOO_SHORT')
  const iv = bytes.subarray(head, head + IV_BYTES)
  const tag = bytes.subarray(head + IV_BYTES, head + IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', fieldKey(keyring, keyId, place), iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(placeBytes(keyId, place))
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(head + IV_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    throw new FieldNotReadable('NOT_AUTHENTIC')
  }
}

/**
 * The key what a practice takes along is sealed with, made from the current one: it opens nothing of another practice and nothing that
 * lies in this database.
 */
export const travelKeyOf = (keyring: Keyring, practiceId: string): Uint8Array => keyFor(keyring, practiceId, 'sojourn travel')

/** The key the rooms of a practice's visits by video are named with, made from the current one. */
export const roomKeyOf = (keyring: Keyring, practiceId: string): Uint8Array => keyFor(keyring, practiceId, 'sojourn rooms')

const keyFor = ({ keys, current }: Keyring, practiceId: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', keys.get(current) ?? '', practiceId, purpose, KEY_BYTES))

/** The ring with such a key alone. */
export const travelRing = (key: Uint8Array): Keyring => ({ current: 'travel', keys: new Map([['travel', key]]) })

/** Where a row lies that is sealed for the way. */
export const travelPlace = (practiceId: string, table: string, row: string): FieldPlace => ({
  ...{ practiceId, table, row },
  column: 'row',
  version: 1,
})

/** The id of the key a value was sealed with: a job looks for old ones and seals them anew. */
export function sealedKeyId(sealed: Uint8Array): string {
  const length = sealed[1] ?? 0
  if (sealed[0] !== FORMAT || length === 0 || sealed.length < 2 + length) throw new FieldNotReadable('FORMAT')
  return Buffer.from(sealed.subarray(2, 2 + length)).toString('ascii')
}

/** A sealed value that cannot be read where it stands: a lost key, a changed byte, or a value moved to another row. */
export class FieldNotReadable extends Error {
  override readonly name = 'FieldNotReadable'
  readonly code: 'FORMAT' | 'TOO_SHORT' | 'KEY_UNKNOWN' | 'NOT_AUTHENTIC'
  constructor(code: FieldNotReadable['code']) {
    super(`a sealed field cannot be read: ${code}`)
    this.code = code
  }
}

function fieldKey({ keys }: Keyring, keyId: string, { practiceId, table }: FieldPlace): Uint8Array {
  const master = keys.get(keyId)
  if (!master) throw new FieldNotReadable('KEY_UNKNOWN')
  return new Uint8Array(hkdfSync('sha256', master, practiceId, `sojourn field ${table}`, KEY_BYTES))
}

/** Every part with its length before it, so that no two places read the same. */
function placeBytes(keyId: string, { practiceId, table, row, column, version }: FieldPlace): Buffer {
  const parts = ['sojourn', String(FORMAT), keyId, practiceId, table, row, column, String(version)]
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''), 'utf8')
}
