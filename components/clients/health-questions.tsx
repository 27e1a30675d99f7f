'use client'

import { Controller, type FieldPath, get, type UseFormReturn } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { type ScreenKey, screenItem } from '@/lib/domain/clients/screening'
import { screenReaders } from '@/lib/domain/reference/screening-items'
import type { RecordScreeningInput } from '@/lib/inputs/clients'
import { type HealthGroup, openIn } from './health-groups'

const choices = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'unsure', label: 'Not sure' },
]

type Form = Pick<UseFormReturn<RecordScreeningInput>, 'control' | 'formState' | 'clearErrors' | 'setValue' | 'watch'>
type HealthQuestionsProps = { readonly form: Form; readonly group: HealthGroup }

/** The questions of one group. Who reads the answers stands before them, and one button says no to all that are still open. */
export function HealthQuestions({ form, group }: HealthQuestionsProps) {
  const { keys, isSensitive } = group
  const [first] = keys
  const open = openIn(group, { items: form.watch('items') })
  function sayNo() {
    for (const name of open) form.setValue(name as `items.${ScreenKey}`, 'no', { shouldDirty: true, shouldTouch: true })
    form.clearErrors(open as FieldPath<RecordScreeningInput>[])
  }
  return (
    <>
      {first && isSensitive && <Notice title="Who sees this">{screenReaders[screenItem(first).seenBy]}</Notice>}
      {keys.length > 1 && open.length > 0 && (
        <Button variant="secondary" onClick={sayNo} className="justify-self-start max-sm:w-full">
          {open.length === keys.length ? 'None of these' : 'No to the rest of these'}
        </Button>
      )}
      <div className="grid gap-6">
        {keys.map((key) => (
          <Question key={key} form={form} name={key} />
        ))}
      </div>
    </>
  )
}

function Question({ form, name }: { form: Form; name: ScreenKey }) {
  const path = `items.${name}` as const
  const { message } = (get(form.formState.errors, path) ?? {}) as { message?: string }
  return (
    <Controller
      control={form.control}
      name={path}
      render={({ field }) => (
        <RadioGroup
          legend={screenItem(name).question}
          hint={`Why we ask: ${screenItem(name).why}`}
          options={choices}
          layout="row"
          name={field.name}
          value={field.value ?? ''}
          onChange={(answer) => {
            field.onChange(answer)
            form.clearErrors(path)
          }}
          onBlur={field.onBlur}
          error={message}
        />
      )}
    />
  )
}
