'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import type { CredentialRow } from '@/lib/data/views/settings-providers'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelsOf } from '@/lib/messages/label'
import { sayDate, sayDay } from '@/lib/messages/say-time'
import { CredentialForm, type HolderChoice } from './credential-form'
import { credentialTitle, standingLooks, standingToday } from './credential-words'
import { SettingsList } from './settings-list'
import { say } from './words'

/** How a row stands today. */
export function StandingChip({ line, today }: { line: CredentialRow; today: LocalDate }) {
  const { state, key } = standingLooks[standingToday(line, today)]
  return (
    <Chip state={state} size="small">
      {say(key)}
    </Chip>
  )
}

const columnsOn = (today: LocalDate): readonly TableColumn<CredentialRow>[] => [
  { id: 'holder', head: say('credentialOf'), value: ({ holderName }) => holderName },
  {
    id: 'kind',
    head: say('kind'),
    value: ({ kind }) => kind,
    cell: credentialTitle,
    choices: labelsOf('credentialKind'),
  },
  { id: 'number', head: say('number'), value: ({ number, issuer }) => number ?? issuer, from: 'lg' },
  {
    id: 'ends',
    head: say('expiresOn'),
    value: ({ expiresOn, revokedOn }) => revokedOn ?? expiresOn,
    cell: ({ expiresOn }) =>
      expiresOn ? <time dateTime={expiresOn}>{sayDay(expiresOn, 'year')}</time> : <span className="text-muted">—</span>,
    from: 'md',
  },
  {
    id: 'standing',
    head: say('status'),
    value: (line) => standingToday(line, today),
    cell: (line) => <StandingChip line={line} today={today} />,
    choices: Object.entries(standingLooks).map(([value, { key }]) => ({ value, label: say(key) })),
  },
  {
    id: 'verified',
    head: say('lookedUpOn'),
    value: ({ verifiedOn }) => verifiedOn,
    cell: ({ verifiedOn }) =>
      verifiedOn ? <time dateTime={verifiedOn}>{sayDate(verifiedOn)}</time> : <span className="text-muted">{say('neverLookedUp')}</span>,
    from: 'xl',
  },
]

type Props = {
  readonly credentials: readonly CredentialRow[]
  readonly holders: readonly HolderChoice[]
  readonly places: readonly HolderChoice[]
  readonly today: LocalDate
}

/** Everything on file, what ends first at the top. */
export function CredentialsList({ credentials, holders, places, today }: Props) {
  const columns = columnsOn(today)
  return (
    <SettingsList
      label={say('navCredentials')}
      columns={columns}
      rows={credentials}
      newLabel={say('newCredential')}
      titleOf={(line) => `${credentialTitle(line)} · ${line.holderName}`}
      chipsOf={(line) => <StandingChip line={line} today={today} />}
    >
      {(credential, close) => <CredentialForm credential={credential} holders={holders} places={places} onClose={close} />}
    </SettingsList>
  )
}
