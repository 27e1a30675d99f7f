'use client'

import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { lazily } from '@/components/ui/lazily'
import { Tabs } from '@/components/ui/tabs'
import type { LocationRow } from '@/lib/data/views/settings-places'
import { addressInOneLine } from '@/lib/domain/address'
import { sayZone } from '@/lib/messages/say-time'
import { SettingsList } from './settings-list'
import { StateChip } from './state-chip'
import { weekInWords } from './weekdays'
import { say } from './words'

const LocationForm = lazily(async () => (await import('./location-form')).LocationForm, DidNotCome)
const Closures = lazily(async () => (await import('./closures')).Closures, DidNotCome)

const columns: readonly TableColumn<LocationRow>[] = [
  { id: 'name', head: say('name'), value: ({ name }) => name },
  {
    id: 'address',
    head: say('address'),
    value: addressInOneLine,
    from: 'lg',
  },
  { id: 'zone', head: say('timeZone'), value: ({ timeZone }) => sayZone(timeZone), from: 'md' },
  { id: 'hours', head: say('openDays'), value: ({ hours }) => weekInWords(hours) || say('closedAllWeek') },
  { id: 'rooms', head: say('rooms'), align: 'end', value: ({ rooms }) => rooms, from: 'md' },
  {
    id: 'closed',
    head: say('closures'),
    align: 'end',
    value: ({ closures }) => closures.length,
    from: 'xl',
  },
]

type Props = { readonly locations: readonly LocationRow[]; readonly timeZone: string; readonly today: string }

/** The locations; each opens with its page and the days it is closed. */
export function LocationsList({ locations, timeZone, today }: Props) {
  return (
    <SettingsList
      label={say('navLocations')}
      columns={columns}
      rows={locations}
      newLabel={say('newLocation')}
      titleOf={({ name }) => name}
      chipsOf={({ isActive }) => <StateChip isActive={isActive} />}
    >
      {(location, close) =>
        location === null ? (
          <LocationForm location={null} timeZone={timeZone} onClose={close} />
        ) : (
          <Tabs
            label={location.name}
            keep
            tabs={[
              {
                key: 'details',
                label: say('tabDetails'),
                content: <LocationForm location={location} timeZone={timeZone} onClose={close} />,
              },
              {
                key: 'closures',
                label: say('closures'),
                content: <Closures where={{ locationId: location.id }} closures={location.closures} today={today} onClose={close} />,
              },
            ]}
          />
        )
      }
    </SettingsList>
  )
}
