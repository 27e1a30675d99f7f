'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { Tabs } from '@/components/ui/tabs'
import type { Condition } from '@/lib/domain/credentials/condition'
import { type Profession, professionLabels } from '@/lib/domain/credentials/profession'
import type { Route } from '@/lib/domain/journeys/route'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import type { CredentialLine } from './credential-words'
import { HeldCredentials } from './held-credentials'
import { PrescriberForm } from './prescriber-form'
import { routesInWords } from './routes-in-words'
import { SettingsList } from './settings-list'
import { StateChip, stateChoices } from './state-chip'
import { say } from './words'

export type PrescriberLine = {
  readonly id: string
  readonly name: string
  readonly profession: Profession
  readonly specialty: string
  readonly isPsychiatric: boolean
  readonly practiceName: string
  readonly npi: string | null
  readonly email: string
  readonly phone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly statesServed: readonly string[]
  readonly routes: readonly Route[]
  readonly prescribesForHome: Condition
  readonly evaluatesByTelehealth: boolean
  readonly isAlsoTherapist: boolean
  readonly evaluationFeeCents: number | null
  readonly nextOpeningOn: LocalDate | null
  readonly acceptsReferrals: boolean
  readonly isActive: boolean
  readonly openReferrals: number
  readonly sites: readonly {
    readonly name: string
    readonly state: string
    readonly zip: string
    readonly facilityId: string | null
    readonly locationId: string | null
  }[]
}

const columns: readonly TableColumn<PrescriberLine>[] = [
  { id: 'name', head: say('name'), value: ({ name, profession }) => `${name}, ${professionLabels[profession]}` },
  { id: 'specialty', head: say('specialty'), value: ({ specialty }) => specialty, from: 'md' },
  { id: 'states', head: say('statesServed'), value: ({ statesServed }) => statesServed.join(', ') },
  { id: 'routes', head: say('routes'), value: routesInWords, from: 'xl' },
  {
    id: 'opening',
    head: say('nextOpening'),
    value: ({ nextOpeningOn }) => nextOpeningOn,
    cell: ({ nextOpeningOn }) => (nextOpeningOn ? <time dateTime={nextOpeningOn}>{sayDay(nextOpeningOn)}</time> : say('notKnown')),
    from: 'lg',
  },
  { id: 'referrals', head: say('openReferrals'), align: 'end', value: ({ openReferrals }) => openReferrals, from: 'md' },
  {
    id: 'use',
    head: say('status'),
    value: ({ isActive }) => (isActive ? 'yes' : 'no'),
    cell: ({ isActive, acceptsReferrals }) =>
      isActive && acceptsReferrals ? (
        <Chip state="ready" size="small">
          {say('accepts')}
        </Chip>
      ) : (
        <StateChip isActive={isActive} />
      ),
    choices: stateChoices,
    from: 'md',
  },
]

type Props = {
  readonly prescribers: readonly PrescriberLine[]
  readonly credentials: readonly CredentialLine[]
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
}

/** The outside partners; each opens with what is known of them and what is on file, conditions of the policy included. */
export function PrescribersList({ prescribers, credentials, places, today }: Props) {
  return (
    <SettingsList
      label={say('navPrescribers')}
      columns={columns}
      rows={prescribers}
      empty={say('prescribersLead')}
      newLabel={say('newPrescriber')}
      titleOf={({ name, profession }) => `${name}, ${professionLabels[profession]}`}
      chipsOf={({ isActive }) => <StateChip isActive={isActive} />}
      wide
    >
      {(prescriber, close) => {
        const details = <PrescriberForm prescriber={prescriber} places={places} onClose={close} />
        if (prescriber === null) return details
        const held = credentials.filter(({ holderId }) => holderId === prescriber.id)
        return (
          <Tabs
            label={prescriber.name}
            keep
            tabs={[
              { key: 'details', label: say('tabDetails'), content: details },
              {
                key: 'credentials',
                label: say('tabCredentials'),
                count: held.length,
                content: <HeldCredentials credentials={held} today={today} />,
              },
            ]}
          />
        )
      }}
    </SettingsList>
  )
}
