'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { lazily } from '@/components/ui/lazily'
import { Tabs } from '@/components/ui/tabs'
import type { PayerRow } from '@/lib/data/views/settings-prices'
import type { LocalDate } from '@/lib/domain/time/local'
import { label, labelsOf } from '@/lib/messages/label'
import { SettingsList } from './settings-list'
import { StateChip } from './state-chip'
import { say } from './words'

const PayerForm = lazily(async () => (await import('./payer-form')).PayerForm, DidNotCome)
const AllowedAmounts = lazily(async () => (await import('./allowed-amounts')).AllowedAmounts, DidNotCome)
const PayerNetwork = lazily(async () => (await import('./payer-network')).PayerNetwork, DidNotCome)

/** How many questions nobody has asked this payer yet. */
const unaskedOf = ({ flags }: PayerRow) =>
  [
    flags.allowsNoncoveredCharge,
    flags.allowsSameDayPair,
    flags.coversTelehealth,
    flags.requiresAuthorization,
    flags.paysSupervisees,
  ].filter((answer) => answer === 'unknown').length

const columns: readonly TableColumn<PayerRow>[] = [
  { id: 'name', head: say('name'), value: ({ name }) => name },
  {
    id: 'program',
    head: say('program'),
    value: ({ program }) => program,
    cell: ({ program }) => label('coverageProgram', program),
    choices: labelsOf('coverageProgram').filter(({ value }) => value !== 'self_pay'),
  },
  {
    id: 'asked',
    head: say('contract'),
    value: unaskedOf,
    cell: (payer) => (
      <Chip state={unaskedOf(payer) === 0 ? 'ready' : 'waits'} size="small">
        {say('unasked', { count: unaskedOf(payer) })}
      </Chip>
    ),
    searchable: false,
  },
  { id: 'filing', head: say('filingDays'), align: 'end', value: ({ timelyFilingDays }) => timelyFilingDays, from: 'lg' },
  { id: 'amounts', head: say('amountsAllowed'), align: 'end', value: ({ amounts }) => amounts.length, from: 'lg' },
  {
    id: 'coverages',
    head: say('navCoverages'),
    align: 'end',
    value: ({ coverages }) => coverages,
    from: 'md',
  },
]

type Props = {
  readonly payers: readonly PayerRow[]
  readonly clinicians: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
}

/** The payers; each opens with its contract, its network and the amounts it allows. */
export function PayersList({ payers, clinicians, today }: Props) {
  return (
    <SettingsList
      label={say('navPayers')}
      columns={columns}
      rows={payers}
      newLabel={say('newPayer')}
      titleOf={({ name }) => name}
      chipsOf={({ isActive, program }) => (
        <>
          <StateChip isActive={isActive} />
          <Chip size="small">{label('coverageProgram', program)}</Chip>
        </>
      )}
      wide
    >
      {(payer, close) =>
        payer === null ? (
          <PayerForm payer={null} onClose={close} />
        ) : (
          <Tabs
            label={payer.name}
            keep
            tabs={[
              { key: 'contract', label: say('tabContract'), content: <PayerForm payer={payer} onClose={close} /> },
              {
                key: 'network',
                label: say('tabNetwork'),
                count: payer.network.length,
                content: <PayerNetwork payer={payer} clinicians={clinicians} today={today} onClose={close} />,
              },
              {
                key: 'amounts',
                label: say('tabAmounts'),
                count: payer.amounts.length,
                content: <AllowedAmounts payer={payer} today={today} onClose={close} />,
              },
            ]}
          />
        )
      }
    </SettingsList>
  )
}
