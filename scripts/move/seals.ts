import {
  FieldNotReadable,
  type FieldPlace,
  keyringOf,
  openField,
  sealBytes,
  sealField,
  travelPlace,
  travelRing,
} from '../../lib/crypto/fields.ts'
import type { TextRow } from '../../lib/files/csv/read-table.ts'
import { MoveRefused } from './refused.ts'

type Place = Omit<FieldPlace, 'practiceId'>

/** What opens a download, and seals what it held with the keys of this instance. */
export type Seals = {
  readonly open: (table: string, row: string, sealed: string) => TextRow
  /** Bytes in hexadecimal. */
  readonly seal: (place: Place, text: string) => string
  readonly sealContent: (place: Place, bytes: Uint8Array) => Uint8Array
  readonly keyId: string
}

/** `travelKey` is what the other server printed for this practice, `fieldKeys` the FIELD_KEYS of this one. */
export function sealsFor(practiceId: string, travelKey: string, fieldKeys: string): Seals {
  const key = Buffer.from(travelKey, 'base64')
  if (key.length !== 32)
    throw new MoveRefused('The key for the way is 32 bytes in base64, as `move --key-of` prints it on the other server.')
  const way = travelRing(new Uint8Array(key))
  const own = keyringOf(fieldKeys)
  return {
    open: (table, row, sealed) => {
      try {
        return JSON.parse(openField(way, travelPlace(practiceId, table, row), Buffer.from(sealed, 'base64'))) as TextRow
      } catch (error) {
        if (!(error instanceof FieldNotReadable)) throw error
        throw new MoveRefused('The key for the way does not open this download: it is of another practice, or of other FIELD_KEYS.')
      }
    },
    seal: (place, text) => Buffer.from(sealField(own, { practiceId, ...place }, text)).toString('hex'),
    sealContent: (place, bytes) => sealBytes(own, { practiceId, ...place }, bytes),
    keyId: own.current,
  }
}
