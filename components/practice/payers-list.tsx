'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { Tabs } from '@/components/ui/tabs'
import type { PayerFlags } from '@/lib/domain/coverage/payer-flags'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import type { LocalDate } from '@/lib/domain/time/local'
import { label, labelsOf } from '@/lib/messages/label'
import { AllowedAmounts } from './allowed-amounts'
import type { AmountLine } from './holding'
import { PayerForm } from './payer-form'
import { SettingsList } from './settings-list'
import { StateChip } from './state-chip'
import { say } from './words'

export type PayerLine = {
  readonly id: string
  readonly name: string
  readonly program: CoverageProgram
  readonly electronicId: string | null
  readonly flags: PayerFlags
  readonly authorizationPattern: string | null
  readonly timelyFilingDays: number | null
  readonly note: string | null
  readonly isActive: boolean
  readonly coverages: number
  readonly amounts: readonly AmountLine[]
}

/** How many questions nobody has asked this payer yet. */
const unaskedOf = ({ flags }: PayerLine) =>
  [flags.allowsNoncoveredCharge, flags.allowsSameDayPair, flags.coversTelehealth, flags.requiresAuthorization].filter(
    (answer) => answer === 'unknown',
  ).length

const columns: readonly TableColumn<PayerLine>[] = [
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

/** The payers; each opens with its contract and the amounts it allows. */
export function PayersList({ payers, today }: { payers: readonly PayerLine[]; today: LocalDate }) {
  return (
    <SettingsList
      label={say('navPayers')}
      columns={columns}
      rows={payers}
      empty={say('payersLead')}
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
