import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** SHA-256 as bytes: what the audit chain is made of. */
export function sha256(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(data).digest())
}

/** SHA-256 in lower-case hex: how tokens and texts are stored. */
export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** HMAC-SHA-256 as bytes. */
export function hmacSha256(key: Uint8Array, data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', key).update(data).digest())
}

/**
 * A keyed fingerprint by which an encrypted value can be looked up without being read. `purpose` keeps fingerprints of
 * different columns apart; the caller brings the value into its one canonical form first.
 */
export function blindIndex(key: Uint8Array, purpose: string, value: string): string {
  return createHmac('sha256', key).update(`${purpose.length}:${purpose}:${value}`).digest('hex')
}

/** Compares secrets without telling by the time it takes where they differ, or how long they are. */
export function isSameSecret(left: string | Uint8Array, right: string | Uint8Array): boolean {
  return timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest())
}
