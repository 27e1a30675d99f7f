import { z } from 'zod'
import type { Prisma } from '../generated/client.ts'

/** What a column of JSON holds: its current form, and the forms of before with the way from each to the current one. */
export type JsonColumn<Value> = { readonly current: z.ZodType<Value>; readonly earlier: readonly Earlier<Value>[] }

type Earlier<Value> = (kept: unknown) => { readonly value: Value } | null

/** The current form of a column, with forms of before, the newest first. A form is known by its shape: what is evidence is never rewritten. */
export const jsonColumn = <Value>(current: z.ZodType<Value>, ...earlier: readonly Earlier<Value>[]): JsonColumn<Value> => ({
  current,
  earlier,
})

/** A form of before, and how it becomes the current one when it is read. */
export const earlierForm =
  <Old, Value>(form: z.ZodType<Old>, upgrade: (old: Old) => Value): Earlier<Value> =>
  (kept) => {
    const found = form.safeParse(kept)
    return found.success ? { value: upgrade(found.data) } : null
  }

/** JSON in a form that this release does not know. Says where, and nothing of what stands there: it may be about somebody's health. */
export class UnknownJson extends Error {
  override readonly name = 'UnknownJson'
  constructor(column: string, form: z.ZodType, issues: readonly z.core.$ZodIssue[]) {
    const known = keysOf(form)
    const placeOf = (path: readonly PropertyKey[]) => path.map((key) => (typeof key === 'number' || known.has(key) ? String(key) : '*'))
    super(`${column} is in no known form: ${issues.map(({ code, path }) => `${['$', ...placeOf(path)].join('.')} (${code})`).join(', ')}`)
  }
}

/** The keys a form gives a name to. Every other key is somebody's word. */
function keysOf(form: z.ZodType): ReadonlySet<PropertyKey> {
  const keys = new Set<PropertyKey>()
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk)
    if (!(part instanceof z.ZodType)) return
    if (part instanceof z.ZodObject) {
      for (const key of Object.keys(part.shape)) keys.add(key)
      walk(Object.values(part.shape))
    }
    walk(Object.values(part.def))
  }
  walk(form)
  return keys
}

/** Reads what a row keeps, in whatever form; throws `UnknownJson`. */
export function readAs<Value>(name: string, { current, earlier }: JsonColumn<Value>, kept: unknown): Value {
  const found = current.safeParse(kept)
  if (found.success) return found.data
  for (const read of earlier) {
    const old = read(kept)
    if (old) return old.value
  }
  throw new UnknownJson(name, current, found.error.issues)
}

/** A plain value as its row is to keep it; throws `UnknownJson` for what is not the current form. */
export function plainAs(name: string, { current }: JsonColumn<unknown>, value: unknown): Prisma.InputJsonValue {
  const plain: Prisma.InputJsonValue = JSON.parse(JSON.stringify(value))
  const found = current.safeParse(plain)
  if (!found.success) throw new UnknownJson(name, current, found.error.issues)
  return plain
}
