import { useState } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import type { Standing } from '@/lib/domain/outcome'
import { type Choice, chosenValue, compareCopies, type Question } from './conflict'

/** Somebody saved the same thing meanwhile: what is asked, what was taken over, and how it is answered. */
export type Conflict = {
  readonly taken: readonly Question[]
  readonly asked: readonly Question[]
  readonly answer: (question: Question, choice: Choice) => void
}

type Open = Pick<Conflict, 'taken' | 'asked'> & { readonly version: number }

/** Keeps a form at the version it may save over: after a save, and after somebody else's save once every question is answered. */
export function useConflict<Input extends FieldValues>({ getValues, setValue, formState }: UseFormReturn<Input>) {
  const [open, setOpen] = useState<Open | null>(null)
  // Read while drawing, so that the form keeps telling it.
  const { defaultValues } = formState
  const write = (name: string, value: unknown) =>
    setValue(name as Path<Input>, value as PathValue<Input, Path<Input>>, { shouldDirty: true, shouldValidate: true })
  const moveOn = (version: number) => write('version', version)

  /** True when there is something to look at; the same words twice are no question. */
  function begin({ version, values }: Standing): boolean {
    const copies = compareCopies({ opened: defaultValues, mine: getValues(), theirs: values })
    for (const { name, theirs } of copies.taken) write(name, theirs)
    if (copies.asked.length === 0) moveOn(version)
    const isSeen = copies.asked.length + copies.taken.length > 0
    setOpen(isSeen ? { ...copies, version } : null)
    return isSeen
  }

  function answer(question: Question, choice: Choice) {
    if (!open) return
    write(question.name, chosenValue(question, choice))
    const asked = open.asked.filter(({ name }) => name !== question.name)
    if (asked.length === 0) moveOn(open.version)
    setOpen({ ...open, asked })
  }

  function close(version: number | undefined) {
    setOpen(null)
    if (version !== undefined) moveOn(version)
  }

  return { conflict: open ? ({ taken: open.taken, asked: open.asked, answer } satisfies Conflict) : null, begin, close }
}
