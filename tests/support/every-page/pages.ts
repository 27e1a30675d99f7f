import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type PersonRole, personRoles } from '../../../lib/domain/access/roles.ts'

const root = join(import.meta.dirname, '../../../app')

/** One page of the product: its address with parameters in brackets, and for whom it is made. */
export type Page = { readonly place: string; readonly viewers: readonly Viewer[] }
export type Viewer = PersonRole | 'visitor'

const wanted = /require(?:Actor|Session|Console)\(([^)]*)\)/g
const isRole = (word: string): word is PersonRole => (personRoles as readonly string[]).includes(word)

/** The roles a page asks for; nobody has to sign in for a page that asks for none. */
function viewersOf(text: string): readonly Viewer[] {
  const asked = [...text.matchAll(wanted)].map(([, list = '']) => list).join(',')
  if (asked === '') return ['visitor']
  if (asked.includes('personRoles')) return personRoles
  const named = [...asked.matchAll(/'([a-z-]+)'/g)].map(([, word = '']) => word).filter(isRole)
  return named.length > 0 ? [...new Set(named)] : ['therapist']
}

const placeOf = (file: string): string => `/${relative(root, file)}`.replace(/\/page\.tsx$/, '').replace(/\/\([^)]+\)/g, '') || '/'

/** Every page there is, from the sources: a page that is added tomorrow is in the list tomorrow. */
export function everyPage(): readonly Page[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(({ name }) => name === 'page.tsx')
  const pages = files.map((file) => {
    const path = join(file.parentPath, file.name)
    return { place: placeOf(path), viewers: viewersOf(readFileSync(path, 'utf8')) }
  })
  return pages.sort((left, right) => left.place.localeCompare(right.place))
}
