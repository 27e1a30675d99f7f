const FNV_OFFSET = 0x6c62272e07bb014262b821756295c58dn
const FNV_PRIME = 0x0000000001000000000000000000013bn
const MASK = (1n << 128n) - 1n

/** A new random id: UUID v4. Works in the browser too, also without https. */
export const newId = (): string => crypto.randomUUID?.() ?? uuidOf(crypto.getRandomValues(new Uint8Array(16)))

/**
 * The same name gives the same id on every machine, so that seeding again adds nobody twice.
 *
 * FNV-1a over the name, twice for the sake of spread. It keeps names apart; it keeps nothing secret.
 */
export function seedId(name: string): string {
  const text = new TextEncoder().encode(`${name}\n${name}`)
  const hash = text.reduce((sum, byte) => ((sum ^ BigInt(byte)) * FNV_PRIME) & MASK, FNV_OFFSET)
  const hex = hash.toString(16).padStart(32, '0')
  return uuidOf(Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)))
}

/** Whether text has the shape of an id of this product: a UUID v4, in lower case. */
export const isId = (text: unknown): boolean =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

/** Writes 16 bytes as a UUID with the version (4) and variant bits set. */
function uuidOf(bytes: Uint8Array): string {
  const marked = bytes.map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
  const hex = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
