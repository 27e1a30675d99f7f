import { withoutTitle } from '../domain/clients/client-name.ts'

/** Two letters for somebody without a picture: of the first word of their name and of the last, titles left out; one for a single word. */
export function initialsOf(name: string): string {
  const [first = '', ...rest] = withoutTitle(name).split(/\s+/)
  return [first, rest.at(-1) ?? ''].map((word) => [...word][0]?.toUpperCase() ?? '').join('')
}
