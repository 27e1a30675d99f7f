import { randomBytes, randomInt } from 'node:crypto'

const TOKEN_BYTES = 32
/** No letter or digit that looks like another one. */
const CODE_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A secret of 256 random bits, safe in an address. Only its SHA-256 is stored. */
export const randomToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** Random bytes, for keys and salts. */
export const randomKey = (bytes: number = TOKEN_BYTES): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(bytes))

/** A code a person can copy from paper, in groups of five letters: `k7mwq-2hx9p`. Each letter carries almost five bits. */
export function randomCode(groups = 2): string {
  const letter = () => CODE_LETTERS[randomInt(CODE_LETTERS.length)] ?? ''
  return Array.from({ length: groups }, () => Array.from({ length: 5 }, letter).join('')).join('-')
}
