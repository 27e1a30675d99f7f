'use client'

import type { FormEventHandler, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Ruling } from '@/lib/domain/finding'
import type { Reader } from '@/lib/messages/word-finding'
import { FindingsNotice } from './findings-notice'
import { FormTrouble } from './form-trouble'
import type { Trouble } from './use-command-form'

type CommandFormProps = {
  readonly form: {
    readonly submit: FormEventHandler<HTMLFormElement>
    readonly trouble: Trouble | null
    readonly formError: string | undefined
    readonly ruling: Ruling<string, unknown> | null
    readonly formState: { readonly isSubmitting: boolean }
  }
  readonly label: string
  readonly reader: Reader
  readonly children: ReactNode
  readonly timeZone?: string
  /** Beside the button: a way out, a second button. */
  readonly aside?: ReactNode
}

/** The frame of a form that gives a command: fields, what went wrong, what the rules say, and the button. */
export function CommandForm({ form, label, reader, children, timeZone, aside }: CommandFormProps) {
  const { submit, trouble, formError, ruling, formState } = form
  return (
    <Form onSubmit={submit} className="grid gap-4">
      {children}
      <FormTrouble trouble={trouble} message={formError} />
      {ruling && <FindingsNotice ruling={ruling} reader={reader} timeZone={timeZone} />}
      <div className="flex flex-wrap gap-2">
        <Button busy={formState.isSubmitting}>{label}</Button>
        {aside}
      </div>
    </Form>
  )
}
