'use client'

import { type ComponentProps, type ReactNode, useState } from 'react'
import { Controller, type FieldValues, get, type Path, type UseFormReturn } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { Select, type SelectOption } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'

type Form<Input extends FieldValues> = Pick<UseFormReturn<Input>, 'register' | 'control' | 'formState'>

type RowProps<Input extends FieldValues> = {
  readonly form: Form<Input>
  readonly name: Path<Input>
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
  readonly hideLabel?: boolean
}

/** The message of a field; a list keeps its own under `root`. */
export function messageOf<Input extends FieldValues>({ formState }: Pick<Form<Input>, 'formState'>, name: string): string | undefined {
  const error = get(formState.errors, name) as { message?: unknown; root?: { message?: unknown } } | undefined
  const message = error?.message ?? error?.root?.message
  return typeof message === 'string' ? message : undefined
}

/** A box as it is filled before the page is alive: the form itself writes only after. */
const filledWith = <Input extends FieldValues>({ form, name }: Pick<RowProps<Input>, 'form' | 'name'>) => ({
  defaultValue: (get(form.formState.defaultValues, name) ?? undefined) as string | number | undefined,
})

const fieldProps = <Input extends FieldValues>({ form, name, label, hint, optional, hideLabel }: RowProps<Input>) => ({
  label,
  hint,
  error: messageOf(form, name),
  hideLabel,
  required: optional ? false : undefined,
})

type TextRowProps<Input extends FieldValues> = RowProps<Input> &
  Pick<ComponentProps<typeof TextInput>, 'lead' | 'trail' | 'inputMode' | 'autoComplete' | 'disabled'> & {
    /** Has the focus when the sheet it stands in opens. */
    readonly isFirst?: boolean | undefined
  }

/** A line of text. */
export function TextRow<Input extends FieldValues>({
  lead,
  trail,
  inputMode,
  autoComplete,
  disabled,
  isFirst,
  ...row
}: TextRowProps<Input>) {
  return (
    <Field {...fieldProps(row)}>
      <TextInput
        {...filledWith(row)}
        {...row.form.register(row.name)}
        lead={lead}
        trail={trail}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        readOnly={disabled}
        data-autofocus={isFirst || undefined}
      />
    </Field>
  )
}

/** A number; left empty it is null. */
export function NumberRow<Input extends FieldValues>({
  trail,
  step = 1,
  ...row
}: RowProps<Input> & { trail?: string; step?: number | 'any' }) {
  const register = row.form.register(row.name, { setValueAs: (value) => (value === '' || value === null ? null : Number(value)) })
  return (
    <Field {...fieldProps(row)}>
      <TextInput {...filledWith(row)} {...register} type="number" inputMode="decimal" step={step} trail={trail} className="max-w-40" />
    </Field>
  )
}

export function TextareaRow<Input extends FieldValues>(row: RowProps<Input>) {
  return (
    <Field {...fieldProps(row)}>
      <Textarea {...filledWith(row)} {...row.form.register(row.name)} rows={3} />
    </Field>
  )
}

export function DayRow<Input extends FieldValues>({ min, ...row }: RowProps<Input> & { min?: string }) {
  return (
    <Field {...fieldProps(row)}>
      <DateField {...filledWith(row)} {...row.form.register(row.name)} min={min} />
    </Field>
  )
}

type SelectRowProps<Input extends FieldValues> = RowProps<Input> & {
  readonly options: readonly SelectOption[]
  readonly placeholder?: string
  readonly disabled?: boolean
}

/** One of a few; the empty choice, where there is one, is null. */
export function SelectRow<Input extends FieldValues>({ options, placeholder, disabled, ...row }: SelectRowProps<Input>) {
  const register = row.form.register(row.name, { setValueAs: (value) => (value === '' ? null : value) })
  return (
    <Field {...fieldProps(row)}>
      <Select {...filledWith(row)} {...register} options={options} placeholder={placeholder} disabled={disabled} />
    </Field>
  )
}

export function CheckRow<Input extends FieldValues>({ form, name, label, hint }: RowProps<Input>) {
  return <Checkbox {...form.register(name)} label={label} hint={hint} />
}

type ChoicesRowProps<Input extends FieldValues> = RowProps<Input> & {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Any of several, kept as a list. */
export function ChoicesRow<Input extends FieldValues>({ form, name, label, hint, choices }: ChoicesRowProps<Input>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => {
        const chosen = (field.value ?? []) as readonly string[]
        const toggle = (value: string) =>
          field.onChange(choices.map((choice) => choice.value).filter((other) => (other === value) !== chosen.includes(other)))
        return (
          <FieldGroup legend={label} hint={hint} error={messageOf(form, name)}>
            <div className="grid gap-x-4 sm:grid-cols-2">
              {choices.map((choice) => (
                <Checkbox
                  key={choice.value}
                  label={choice.label}
                  checked={chosen.includes(choice.value)}
                  onChange={() => toggle(choice.value)}
                  onBlur={field.onBlur}
                />
              ))}
            </div>
          </FieldGroup>
        )
      }}
    />
  )
}

type LinesRowProps<Input extends FieldValues> = RowProps<Input> & {
  /** What stands between the entries as they are typed. */
  readonly between: 'lines' | 'commas'
}

/** A list typed as text: one on each line, or with commas. */
export function ListRow<Input extends FieldValues>({ between, ...row }: LinesRowProps<Input>) {
  return (
    <Controller
      control={row.form.control}
      name={row.name}
      render={({ field }) => (
        <Field {...fieldProps(row)}>
          <ListBox between={between} list={(field.value ?? []) as readonly string[]} onChange={field.onChange} onBlur={field.onBlur} />
        </Field>
      )}
    />
  )
}

type ListBoxProps = {
  readonly between: 'lines' | 'commas'
  readonly list: readonly string[]
  readonly onChange: (list: readonly string[]) => void
  readonly onBlur: () => void
}

/** Keeps the text as it is typed for as long as it says the list. */
function ListBox({ between, list, onChange, onBlur }: ListBoxProps) {
  const [typed, setTyped] = useState('')
  const entriesIn = (text: string) =>
    text
      .split(between === 'lines' ? '\n' : ',')
      .map((entry) => entry.trim())
      .filter(Boolean)
  const says = JSON.stringify(entriesIn(typed)) === JSON.stringify(list)
  const common = {
    onBlur,
    value: says ? typed : list.join(between === 'lines' ? '\n' : ', '),
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value)
      onChange(entriesIn(target.value))
    },
  }
  return between === 'lines' ? <Textarea {...common} rows={3} /> : <TextInput {...common} />
}
