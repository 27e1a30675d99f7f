export const SHORTEST_PASSWORD = 15
export const LONGEST_PASSWORD = 128

/** Passwords found in every list that attackers try first, and the words of this product. */
const common = [
  'password',
  'passwort',
  'qwerty',
  'letmein',
  'welcome',
  'iloveyou',
  '123456',
  'abc123',
  'sojourn',
  'ketamine',
  'clinic',
  'journey',
]

export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON' | 'HOLDS_YOUR_NAME'

/** What is wrong with a new password, or null. Length counts, composition does not (NIST 800-63B-4). */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...plain].length < SHORTEST_PASSWORD) return 'TOO_SHORT'
  if ([...plain].length > LONGEST_PASSWORD) return 'TOO_LONG'
  const letters = plain.replace(/[^a-z]/g, '')
  if (new Set(plain).size < 5 || common.some((word) => letters === word || plain.replaceAll(word, '').length < 5)) return 'TOO_COMMON'
  const names = about.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)).filter((part) => part.length >= 4)
  const beside = names.reduce((text, name) => text.replaceAll(name, ''), plain)
  if (beside !== plain && beside.length < 8) return 'HOLDS_YOUR_NAME'
  return null
}
