'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast-context'
import { mapImportAction } from '@/lib/actions/imports'
import type { Mapping, Source } from '@/lib/domain/practice/import/columns'
import { columnName, say } from './words'

type Ours = { readonly key: string; readonly header: string; readonly isNeeded: boolean }
type Props = {
  readonly importId: string
  readonly columns: readonly Ours[]
  readonly headers: readonly string[]
  readonly sample: readonly string[]
  readonly mapping: Mapping
}

/** What stands in the list for "the same text in every row": no header of a file begins so. */
const TEXT = '\u0000text'

/** Says which header of the file is which of our columns. */
export function MapColumns({ importId, columns, headers, sample, mapping: given }: Props) {
  const toast = useToast()
  const [mapping, setMapping] = useState<Mapping>(given)
  const saving = useCommand(mapImportAction, () => toast({ title: say('columnsSaved'), tone: 'ready' }))
  const set = (key: string, source: Source | null) => {
    const { [key]: _, ...others } = mapping
    setMapping(source === null ? others : { ...others, [key]: source })
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        saving.run({ importId, mapping })
      }}
      className="grid gap-4"
    >
      <ul className="grid gap-x-6 gap-y-4 md:grid-cols-2 2xl:grid-cols-3">
        {columns.map((column) => (
          <li key={column.key}>
            <OneColumn
              column={column}
              headers={headers}
              sample={sample}
              source={mapping[column.key]}
              onChange={(next) => set(column.key, next)}
            />
          </li>
        ))}
      </ul>
      <FormTrouble trouble={saving.trouble} message={saving.problem ?? undefined} />
      <div>
        <Button variant="secondary" busy={saving.busy}>
          {say('saveColumns')}
        </Button>
      </div>
    </Form>
  )
}

type OneProps = Pick<Props, 'headers' | 'sample'> & {
  readonly column: Ours
  readonly source: Source | undefined
  readonly onChange: (source: Source | null) => void
}

function OneColumn({ column: { header, isNeeded }, headers, sample, source, onChange }: OneProps) {
  const name = columnName(header)
  const isText = source !== undefined && 'text' in source
  const from = source !== undefined && 'from' in source ? source.from : ''
  const first = from === '' ? '' : (sample[headers.indexOf(from)] ?? '')
  const options = [
    { value: '', label: say('sourceNone') },
    ...headers.map((each) => ({ value: each, label: each })),
    { value: TEXT, label: say('sourceText') },
  ]
  return (
    <div className="grid gap-2">
      <Field label={name} required={isNeeded} hint={first === '' ? undefined : say('example', { text: first.slice(0, 60) })}>
        <Select
          options={options}
          value={isText ? TEXT : from}
          onChange={({ target: { value } }) => onChange(value === '' ? null : value === TEXT ? { text: ' ' } : { from: value })}
        />
      </Field>
      {isText && (
        <Field label={`${say('sourceTextValue')}: ${name}`} hideLabel required>
          <TextInput value={source.text.trimStart()} onChange={({ target: { value } }) => onChange({ text: value === '' ? ' ' : value })} />
        </Field>
      )}
    </div>
  )
}
