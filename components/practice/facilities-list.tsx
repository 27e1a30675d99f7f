'use client'

import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { lazily } from '@/components/ui/lazily'
import { Tabs } from '@/components/ui/tabs'
import type { FacilityRow } from '@/lib/data/views/settings-places'
import { routesInWords } from './routes-in-words'
import { SettingsList } from './settings-list'
import { StateChip } from './state-chip'
import { say } from './words'

const FacilityForm = lazily(async () => (await import('./facility-form')).FacilityForm, DidNotCome)
const FacilityClosures = lazily(async () => (await import('./closures')).FacilityClosures, DidNotCome)

const columns: readonly TableColumn<FacilityRow>[] = [
  { id: 'name', head: say('name'), value: ({ name }) => name },
  { id: 'place', head: say('city'), value: ({ city, state }) => `${city}, ${state}`, from: 'md' },
  { id: 'routes', head: say('routes'), value: routesInWords },
  { id: 'rems', head: say('rems'), value: ({ remsCertificate }) => remsCertificate ?? say('none'), from: 'lg' },
  { id: 'chairs', head: say('chairs'), align: 'end', value: ({ chairs }) => chairs.filter(({ isActive }) => isActive).length, from: 'md' },
]

type Props = { readonly facilities: readonly FacilityRow[]; readonly timeZone: string; readonly today: string }

/** The partner facilities; each opens with its page and the days it is closed. */
export function FacilitiesList({ facilities, timeZone, today }: Props) {
  return (
    <SettingsList
      label={say('navFacilities')}
      columns={columns}
      rows={facilities}
      newLabel={say('newFacility')}
      titleOf={({ name }) => name}
      chipsOf={({ isActive }) => <StateChip isActive={isActive} />}
    >
      {(facility, close) => {
        const details = <FacilityForm facility={facility} timeZone={timeZone} onClose={close} />
        if (facility === null) return details
        const { id, closures } = facility
        return (
          <Tabs
            label={facility.name}
            keep
            tabs={[
              { key: 'details', label: say('tabDetails'), content: details },
              {
                key: 'closures',
                label: say('closures'),
                content: <FacilityClosures where={{ facilityId: id }} closures={closures} today={today} onClose={close} />,
              },
            ]}
          />
        )
      }}
    </SettingsList>
  )
}
