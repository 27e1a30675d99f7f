'use client'

import { type BaseSyntheticEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { Finding, Ruling } from '@/lib/domain/finding'
import type { Outcome } from '@/lib/domain/outcome'
import { checkedBy, fetchChecker, type LazySchema } from './checked-by'
import { type Fault, needsSummary } from './faults'
import { type Conflict, useConflict } from './use-conflict'
import { useFaults } from './use-faults'
import { useKeptTyping } from './use-kept-typing'

type Options<Input extends FieldValues, Value, Alternative> = {
  readonly schema: LazySchema<Input>
  /** The door. It gets what was typed, and a key that makes asking twice the same as asking once. */
  readonly action: (input: Input, key: string) => Promise<Outcome<Value, Alternative>>
  readonly defaultValues: DefaultValues<Input>
  readonly onDone: (value: Value, warnings: readonly Finding[]) => void
  /** Once saved, the fold the form stands in closes; a form for something new is empty again. */
  readonly after?: 'close' | 'empty'
  /** The page is drawn anew while the form stands: what nobody has typed over follows it, what somebody typed stays. */
  readonly follows?: true
}

/**
 * Why nothing was done: not allowed, the answer never came, somebody saved the same thing meanwhile, or several answers need another
 * look. Nothing typed is lost.
 */
export type Trouble = 'denied' | 'unreachable' | Conflict | readonly Fault[]

/**
 * A form that gives a command and knows its five ends: done, refused with a ruling, invalid by field, stale, denied.
 * When the answer never comes, the same key is sent again, so that nothing happens twice.
 */
export function useCommandForm<Input extends FieldValues, Value, Alternative = never>(options: Options<Input, Value, Alternative>) {
  const [ruling, setRuling] = useState<Ruling<string, Alternative> | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const attempt = useRef<{ body: string; key: string } | null>(null)
  const form = useForm<Input>({
    resolver: checkedBy(options.schema),
    defaultValues: options.defaultValues,
    mode: 'onTouched',
    shouldFocusError: false,
    ...(options.follows && { values: options.defaultValues as Input, resetOptions: { keepDirtyValues: true } }),
    // A message that comes as a button is pressed would push the button away from under the pointer.
    delayError: 250,
  })
  // Read while drawing, so that the form keeps telling what was typed.
  if (options.follows) void form.formState.dirtyFields
  const frame = useRef<HTMLFormElement>(null)
  const { faults, miss, forget } = useFaults(frame, form.formState)

  const { conflict, begin, close } = useConflict(form)

  const schema = useRef(options.schema)
  useEffect(() => {
    const fetchIt = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches('input, select, textarea')) fetchChecker(schema.current)
    }
    addEventListener('focusin', fetchIt)
    return () => removeEventListener('focusin', fetchIt)
  }, [])

  async function send(_?: Input, event?: BaseSyntheticEvent): Promise<void> {
    // What was typed is sent as typed: the server parses it again.
    const input = form.getValues()
    const body = JSON.stringify(input)
    if (attempt.current?.body !== body) attempt.current = { body, key: crypto.randomUUID() }
    setTrouble(null)
    forget()
    const outcome = await options.action(input, attempt.current.key).catch(() => null)
    if (outcome === null) return setTrouble('unreachable')
    attempt.current = null
    setRuling(outcome.status === 'refused' ? outcome.ruling : null)
    if (outcome.status === 'denied') setTrouble('denied')
    if (outcome.status === 'invalid') showFields(outcome.fields)
    if (outcome.status === 'stale' && !begin(outcome.standing)) return send(_, event)
    if (outcome.status !== 'done') return
    close(outcome.version)
    if (options.follows) form.reset(form.getValues(), { keepDirtyValues: false })
    if (options.after === 'empty') form.reset(options.defaultValues as Input)
    if (options.after) foldOf(event)?.removeAttribute('open')
    options.onDone(outcome.value, outcome.warnings)
  }

  function showFields(fields: Readonly<Record<string, readonly string[]>>) {
    for (const [name, messages] of Object.entries(fields)) {
      form.setError(name === 'form' ? 'root' : (name as Path<Input>), { message: messages.join(' ') })
    }
    miss()
  }

  const register = useKeptTyping(form)
  const check = form.handleSubmit(send, miss)
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    if (event) frame.current = event.currentTarget
    return check(event)
  }
  return {
    ...form,
    register,
    submit,
    ruling,
    trouble: trouble ?? conflict ?? (needsSummary(faults) ? faults : null),
    formError: form.formState.errors.root?.message,
    /** Some fields have been asked and were found wanting: takes the reader there. */
    miss,
    dismissRuling: () => setRuling(null),
  }
}

const foldOf = (event: BaseSyntheticEvent | undefined): Element | null =>
  event?.target instanceof Element ? event.target.closest('details') : null
