'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { lazily } from '@/components/ui/lazily'
import { Tabs } from '@/components/ui/tabs'
import type { CredentialRow, PrescriberRow } from '@/lib/data/views/settings-providers'
import { professionLabels } from '@/lib/domain/credentials/profession'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { routesInWords } from './routes-in-words'
import { SettingsList } from './settings-list'
import { StateChip, stateChoices } from './state-chip'
import { say } from './words'

const HeldCredentials = lazily(async () => (await import('./held-credentials')).HeldCredentials, DidNotCome)
const PrescriberForm = lazily(async () => (await import('./prescriber-form')).PrescriberForm, DidNotCome)

const columns: readonly TableColumn<PrescriberRow>[] = [
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
    cell: ({ isActive, acceptsReferrals, signsIn }) =>
      isActive && acceptsReferrals ? (
        <Chip state={signsIn ? 'ready' : 'waits'} size="small">
          {say(signsIn ? 'accepts' : 'nobodySignsIn')}
        </Chip>
      ) : (
        <StateChip isActive={isActive} />
      ),
    choices: stateChoices,
    from: 'md',
  },
]

type Props = {
  readonly prescribers: readonly PrescriberRow[]
  readonly credentials: readonly CredentialRow[]
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
      newLabel={say('newPrescriber')}
      titleOf={({ name, profession }) => `${name}, ${professionLabels[profession]}`}
      chipsOf={({ isActive, signsIn }) => (
        <>
          <StateChip isActive={isActive} />
          {isActive && !signsIn && <Chip state="waits">{say('nobodySignsIn')}</Chip>}
        </>
      )}
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
