/** A field that two people changed: what stands in the form, and what was saved meanwhile. */
export type Question = { readonly name: string; readonly mine: unknown; readonly theirs: unknown }
export type Choice = 'mine' | 'theirs' | 'both'

type Copies = { readonly opened: unknown; readonly mine: unknown; readonly theirs: Readonly<Record<string, unknown>> }

/** Compares the copy in the form with what stands now: what only they changed is taken over, what both changed is asked. */
export function compareCopies({ opened, mine, theirs }: Copies): { readonly taken: Question[]; readonly asked: Question[] } {
  const different = pathsOf(theirs)
    .map((name) => ({ name, mine: at(mine, name), theirs: at(theirs, name) }))
    .filter((field) => !isSame(field.mine, field.theirs))
  const untouched = ({ name, mine: now }: Question) => isSame(at(opened, name), now)
  return { taken: different.filter(untouched), asked: different.filter((field) => !untouched(field)) }
}

/** Long texts can be put one under the other, and lines of a list after those of the other. Nothing else can. */
export const canKeepBoth = ({ mine, theirs }: Question): boolean =>
  (isLines(mine) && isLines(theirs)) || [mine, theirs].every((text) => typeof text === 'string' && text.trim().split(/\s+/).length > 1)

const isLines = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((line) => typeof line === 'string')

export function chosenValue({ mine, theirs }: Question, choice: Choice): unknown {
  if (choice === 'both') return isLines(mine) && isLines(theirs) ? [...new Set([...mine, ...theirs])] : `${mine}\n\n${theirs}`
  return choice === 'mine' ? mine : theirs
}

/** The fields of a form by their paths; a list is one field. */
function pathsOf(values: Readonly<Record<string, unknown>>, before = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) => (isGroup(value) ? pathsOf(value, `${before}${key}.`) : [`${before}${key}`]))
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), values)

const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)
const plain = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''))
