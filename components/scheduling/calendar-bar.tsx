'use client'

import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { AddressSelect } from './address-select'
import { useAddress } from './use-address'
import type { ColumnOf } from './week-entries'
import { say } from './words'

type Choice = { readonly id: string; readonly name: string }
type CalendarBarProps = {
  readonly view: 'month' | 'week' | 'day'
  readonly columnOf: ColumnOf
  readonly day: string
  readonly who: string
  readonly room: string
  readonly locationId: string
  readonly places: readonly Choice[]
  readonly clinicians: readonly Choice[]
  readonly rooms: readonly Choice[]
  readonly mayAct: boolean
}

const named = (rows: readonly Choice[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

/** What the calendar shows: month, week or day, people or rooms, which place, whom; all of it in the address. */
export function CalendarBar({ view, columnOf, day, who, room, locationId, places, clinicians, rooms, mayAct }: CalendarBarProps) {
  const { set } = useAddress()
  return (
    <div className="flex flex-wrap items-center gap-2" data-print="hide">
      <Segmented
        label="View"
        value={view}
        options={[
          { value: 'month', label: say('month') },
          { value: 'week', label: say('week') },
          { value: 'day', label: say('day') },
        ]}
        onChange={(next) => set({ view: next === 'week' ? undefined : next, week: day })}
      />
      {view === 'day' && (
        <Segmented
          label="Columns"
          value={columnOf}
          options={[
            { value: 'clinician', label: say('byClinician') },
            { value: 'room', label: say('byRoom') },
          ]}
          onChange={(next) => set({ columns: next === 'room' ? 'room' : undefined })}
        />
      )}
      <AddressSelect label="Location" name="location" value={locationId} options={named(places)} />
      <AddressSelect label={say('clinician')} name="who" value={who} options={[{ value: '', label: 'Everybody' }, ...named(clinicians)]} />
      <AddressSelect label={say('room')} name="room" value={room} options={[{ value: '', label: 'Every room' }, ...named(rooms)]} />
      {mayAct && (
        <Button
          className="ml-auto"
          size="desk"
          onClick={() => set({ new: 'visit', on: undefined, at: undefined, by: undefined, in: undefined })}
        >
          {say('newVisit')}
        </Button>
      )}
    </div>
  )
}
