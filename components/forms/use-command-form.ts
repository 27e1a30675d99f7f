'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type BaseSyntheticEvent, useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Finding, Ruling } from '@/lib/domain/finding'
import type { Outcome } from '@/lib/domain/outcome'
import { speakPlainly } from '@/lib/inputs/plain-words'
import { type Conflict, useConflict } from './use-conflict'
import { useKeptTyping } from './use-kept-typing'

speakPlainly()

type Options<Input extends FieldValues, Value, Alternative> = {
  readonly schema: z.ZodType<unknown, Input>
  /** The door. It gets what was typed, and a key that makes asking twice the same as asking once. */
  readonly action: (input: Input, key: string) => Promise<Outcome<Value, Alternative>>
  readonly defaultValues: DefaultValues<Input>
  readonly onDone: (value: Value, warnings: readonly Finding[]) => void
  /** Once saved, the fold the form stands in closes; a form for something new is empty again. */
  readonly after?: 'close' | 'empty'
}

/** What went wrong outside the form: not allowed, the answer never came, or somebody saved the same thing meanwhile. Nothing typed is lost. */
export type Trouble = 'denied' | 'unreachable' | Conflict

/**
 * A form that gives a command and knows its five ends: done, refused with a ruling, invalid by field, stale, denied.
 * When the answer never comes, the same key is sent again, so that nothing happens twice.
 */
export function useCommandForm<Input extends FieldValues, Value, Alternative = never>(options: Options<Input, Value, Alternative>) {
  const [ruling, setRuling] = useState<Ruling<string, Alternative> | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const attempt = useRef<{ body: string; key: string } | null>(null)
  const form = useForm<Input>({
    resolver: zodResolver(options.schema as never) as never,
    defaultValues: options.defaultValues,
    mode: 'onTouched',
  })

  const { conflict, begin, close } = useConflict(form)

  async function send(_?: Input, event?: BaseSyntheticEvent): Promise<void> {
    // What was typed is sent as typed: the server parses it again.
    const input = form.getValues()
    const body = JSON.stringify(input)
    if (attempt.current?.body !== body) attempt.current = { body, key: crypto.randomUUID() }
    setTrouble(null)
    const outcome = await options.action(input, attempt.current.key).catch(() => null)
    if (outcome === null) return setTrouble('unreachable')
    attempt.current = null
    setRuling(outcome.status === 'refused' ? outcome.ruling : null)
    if (outcome.status === 'denied') setTrouble('denied')
    if (outcome.status === 'invalid') showFields(outcome.fields)
    if (outcome.status === 'stale' && !begin(outcome.standing)) return send(_, event)
    if (outcome.status !== 'done') return
    close(outcome.version)
    if (options.after === 'empty') form.reset(options.defaultValues as Input)
    if (options.after) foldOf(event)?.removeAttribute('open')
    options.onDone(outcome.value, outcome.warnings)
  }

  function showFields(fields: Readonly<Record<string, readonly string[]>>) {
    for (const [name, messages] of Object.entries(fields)) {
      form.setError(name === 'form' ? 'root' : (name as Path<Input>), { message: messages.join(' ') }, { shouldFocus: true })
    }
  }

  const register = useKeptTyping(form)
  const submit = form.handleSubmit(send)
  return {
    ...form,
    register,
    submit,
    ruling,
    trouble: trouble ?? conflict,
    formError: form.formState.errors.root?.message,
    dismissRuling: () => setRuling(null),
  }
}

const foldOf = (event: BaseSyntheticEvent | undefined): Element | null =>
  event?.target instanceof Element ? event.target.closest('details') : null
