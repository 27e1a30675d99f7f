'use client'

import { CheckRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { saveRoomAction } from '@/lib/actions/practice'
import type { RoomRow } from '@/lib/data/views/settings-places'
import { label, labelsOf } from '@/lib/messages/label'
import { SaveForm, useSaveForm } from './save-form'
import { SettingsList } from './settings-list'
import { StateChip, stateChoices } from './state-chip'
import { say } from './words'

type Choice = { readonly value: string; readonly label: string }

const columns: readonly TableColumn<RoomRow>[] = [
  { id: 'name', head: say('name'), value: ({ name }) => name },
  { id: 'location', head: say('location'), value: ({ location }) => location },
  {
    id: 'kind',
    head: say('roomKind'),
    value: ({ kind }) => kind,
    cell: ({ kind }) => label('roomKind', kind),
    choices: labelsOf('roomKind'),
  },
  {
    id: 'use',
    head: say('status'),
    value: ({ isActive }) => (isActive ? 'yes' : 'no'),
    cell: ({ isActive }) => <StateChip isActive={isActive} />,
    choices: stateChoices,
  },
]

/** The rooms of all locations. */
export function RoomsList({ rooms, locations }: { rooms: readonly RoomRow[]; locations: readonly Choice[] }) {
  return (
    <SettingsList
      label={say('navRooms')}
      columns={columns}
      rows={rooms}
      newLabel={say('newRoom')}
      titleOf={({ name }) => name}
      chipsOf={({ isActive }) => <StateChip isActive={isActive} />}
    >
      {(room, close) => <RoomForm room={room} locations={locations} onClose={close} />}
    </SettingsList>
  )
}

type FormProps = { readonly room: RoomRow | null; readonly locations: readonly Choice[]; readonly onClose: () => void }

function RoomForm({ room, locations, onClose }: FormProps) {
  const { location: _, ...kept } = room ?? { ...blank, locationId: locations[0]?.value ?? '', location: '' }
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-places')).saveRoomInput,
    action: saveRoomAction,
    defaultValues: kept,
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="name" label={say('name')} />
      <SelectRow form={form} name="locationId" label={say('location')} options={locations} disabled={room !== null} />
      <SelectRow form={form} name="kind" label={say('roomKind')} options={labelsOf('roomKind')} />
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
  )
}

const blank = { id: null, version: null, name: '', kind: 'treatment', isActive: true } as const
