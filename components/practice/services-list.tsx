'use client'

import { CheckRow, NumberRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { saveServiceAction } from '@/lib/actions/practice'
import type { ServiceRow } from '@/lib/data/views/settings-prices'
import type { SaveServiceInput } from '@/lib/inputs/practice-prices'
import { label, labelsOf } from '@/lib/messages/label'
import { codeInWords } from './holding'
import { SaveForm, useSaveForm } from './save-form'
import { SettingsList } from './settings-list'
import { say } from './words'

const columns: readonly TableColumn<ServiceRow>[] = [
  { id: 'label', head: say('name'), value: ({ label: name }) => name },
  {
    id: 'kind',
    head: say('serviceKind'),
    value: ({ kind }) => kind,
    cell: ({ kind }) => label('appointmentKind', kind),
    choices: labelsOf('appointmentKind'),
    from: 'md',
  },
  { id: 'minutes', head: say('minutes'), align: 'end', value: ({ minutes }) => minutes },
  { id: 'buffer', head: say('buffer'), align: 'end', value: ({ bufferMinutes }) => bufferMinutes, from: 'md' },
  { id: 'code', head: say('code'), value: ({ code }) => code, cell: ({ code }) => (code ? codeInWords(code) : say('none')) },
  {
    id: 'public',
    head: say('publicShort'),
    value: ({ isPublic }) => (isPublic ? 1 : 0),
    cell: ({ isPublic }) =>
      isPublic && (
        <Chip state="info" size="small">
          {say('publicShort')}
        </Chip>
      ),
    searchable: false,
    from: 'lg',
  },
]

/** What is booked, how long it takes, and which code it bills. */
export function ServicesList({ services }: { services: readonly ServiceRow[] }) {
  return (
    <SettingsList
      label={say('navServices')}
      columns={columns}
      rows={services}
      newLabel={say('newService')}
      titleOf={({ label: name }) => name}
    >
      {(service, close) => <ServiceForm service={service} onClose={close} />}
    </SettingsList>
  )
}

function ServiceForm({ service, onClose }: { service: ServiceRow | null; onClose: () => void }) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-prices')).saveServiceInput,
    action: saveServiceAction,
    defaultValues: valuesOf(service),
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="label" label={say('name')} />
      <TextRow form={form} name="key" label={say('serviceKey')} hint={say('serviceKeyHint')} disabled={service !== null} />
      <SelectRow form={form} name="kind" label={say('serviceKind')} options={labelsOf('appointmentKind')} />
      <div className="grid grid-cols-2 gap-4">
        <NumberRow form={form} name="minutes" label={say('minutes')} />
        <NumberRow form={form} name="bufferMinutes" label={say('buffer')} />
      </div>
      <TextRow form={form} name="code" label={say('code')} optional />
      <CheckRow form={form} name="isPublic" label={say('public')} />
    </SaveForm>
  )
}

const valuesOf = (line: ServiceRow | null): SaveServiceInput => ({
  id: line?.id ?? null,
  version: line?.version ?? null,
  key: line?.key ?? '',
  label: line?.label ?? '',
  kind: line?.kind ?? 'follow_up',
  minutes: line?.minutes ?? 55,
  bufferMinutes: line?.bufferMinutes ?? 5,
  code: line?.code ?? '',
  isPublic: line?.isPublic ?? true,
})
