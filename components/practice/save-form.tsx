'use client'

import { type ReactNode, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type { LazySchema } from '@/components/forms/checked-by'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import type { Finding } from '@/lib/domain/finding'
import type { Outcome } from '@/lib/domain/outcome'
import { say } from './words'

type Options<Input extends FieldValues, Value> = {
  readonly schema: LazySchema<Input>
  readonly action: (input: Input, key: string) => Promise<Outcome<Value>>
  readonly defaultValues: DefaultValues<Input>
  /** Saved and nothing to point out: the drawer closes. */
  readonly onSaved: () => void
}

/** A form of the settings: saves, says so, and stays open when there is something to point out. */
export function useSaveForm<Input extends FieldValues, Value>({ onSaved, ...options }: Options<Input, Value>) {
  const toast = useToast()
  const [warnings, setWarnings] = useState<readonly Finding[]>([])
  const form = useCommandForm<Input, Value>({
    ...options,
    onDone: (_, found) => {
      toast({ title: say('saved'), tone: 'ready' })
      setWarnings(found)
      if (found.length === 0) onSaved()
    },
  })
  return { ...form, warnings }
}

type SaveFormProps = {
  readonly form: Pick<ReturnType<typeof useSaveForm>, 'submit' | 'trouble' | 'formError' | 'ruling' | 'warnings'> & {
    readonly formState: { readonly isSubmitting: boolean }
  }
  readonly onClose: () => void
  readonly children: ReactNode
  readonly saveLabel?: string
}

/** The frame of such a form: fields, what went wrong, what to look at, and the two ways out. */
export function SaveForm({ form, onClose, children, saveLabel = say('save') }: SaveFormProps) {
  const { submit, trouble, formError, ruling, warnings, formState } = form
  return (
    <Form onSubmit={submit} className="grid gap-4">
      {children}
      <FormTrouble trouble={trouble} message={formError} />
      {ruling && <FindingsNotice ruling={ruling} reader="staff" />}
      {warnings.length > 0 && <FindingsNotice ruling={{ effect: 'warn', findings: warnings }} reader="staff" title={say('saved')} />}
      <div className="flex flex-wrap justify-end gap-2 border-line border-t pt-4">
        <Button variant="quiet" onClick={onClose}>
          {warnings.length > 0 ? say('close') : say('notNow')}
        </Button>
        <Button variant="primary" busy={formState.isSubmitting}>
          {saveLabel}
        </Button>
      </div>
    </Form>
  )
}
