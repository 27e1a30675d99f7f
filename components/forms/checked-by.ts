import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'

/** What a form may hold, loaded when somebody begins to fill it in: most pages with a form are looked at and left. */
export type LazySchema<Input extends FieldValues> = () => Promise<z.ZodType<unknown, Input>>

const loadChecker = () => Promise.all([import('@hookform/resolvers/zod'), import('@/lib/inputs/plain-words')])

/** Fetches what checks a form ahead of its first check. One that cannot be had now is asked for again then. */
export const fetchChecker = <Input extends FieldValues>(schema: LazySchema<Input>): void =>
  void Promise.all([loadChecker(), schema()]).catch(() => undefined)

/**
 * Checks a form by a schema that comes when it is first asked. When it cannot be had, on a line that broke, nothing is held against what was
 * typed: the server checks all of it anyway.
 */
export function checkedBy<Input extends FieldValues>(schema: LazySchema<Input>): Resolver<Input> {
  return async (values, context, options) => {
    const found = await Promise.all([loadChecker(), schema()]).catch(() => null)
    if (found === null) return { values, errors: {} }
    const [[{ zodResolver }, { setPlainWords }], read] = found
    setPlainWords()
    return zodResolver(read as z.ZodType<Input, Input>)(values, context, options)
  }
}
