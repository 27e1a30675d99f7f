'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { Money } from '@/components/money/money'
import { moneyText } from '@/components/money/money-text'
import { DayText } from '@/components/time/day-text'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { Drawer } from '@/components/ui/drawer'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/domain/time/local'
import { paths } from '@/lib/paths'
import { CreditForm } from './credit-form'
import { PaymentForm } from './payment-form'
import { say } from './words'

export type DeskLine = {
  readonly clientId: string
  readonly clientName: string
  readonly owedCents: number
  readonly waitingCents: number
  readonly creditCents: number
  readonly refundCents: number
  readonly oldestOn: LocalDate | null
  readonly version: number
}

const OPEN = 'pay'
const sum = (rows: readonly DeskLine[], of: (row: DeskLine) => number) => rows.reduce((total, row) => total + of(row), 0)

const columns: readonly TableColumn<DeskLine>[] = [
  { id: 'client', head: say('client'), value: (row) => row.clientName, searchable: true, sortable: true },
  {
    id: 'owed',
    head: say('owed'),
    value: (row) => row.owedCents,
    cell: (row) => (
      <span className="grid justify-items-end">
        <Money cents={row.owedCents} />
        {row.waitingCents > 0 && <span className="text-muted text-sm">{say('notAskedYet', { amount: moneyText(row.waitingCents) })}</span>}
      </span>
    ),
    align: 'end',
    sortable: true,
    foot: (rows) => <Money cents={sum(rows, (row) => row.owedCents)} />,
  },
  {
    id: 'oldest',
    head: say('oldest'),
    value: (row) => row.oldestOn,
    cell: (row) => (row.oldestOn ? <DayText day={row.oldestOn} /> : '–'),
    sortable: true,
    from: 'md',
  },
  {
    id: 'credit',
    head: say('creditHeld'),
    value: (row) => row.creditCents,
    cell: (row) => <Money cents={row.creditCents} />,
    align: 'end',
    sortable: true,
    from: 'md',
  },
  {
    id: 'refund',
    head: say('refundOpen'),
    value: (row) => row.refundCents,
    cell: (row) => <Money cents={row.refundCents} />,
    align: 'end',
    sortable: true,
    from: 'lg',
  },
]

type DeskTableProps = { readonly rows: readonly DeskLine[]; readonly canTake: boolean; readonly today: LocalDate }

/** Balances with a drawer to take a payment or use credit; arrows and Enter work it without a mouse. */
export function DeskTable({ rows, canTake, today }: DeskTableProps) {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const chosen = rows.find(({ clientId }) => clientId === search.get(OPEN))
  const close = () => {
    const rest = new URLSearchParams(search)
    rest.delete(OPEN)
    router.push((rest.size > 0 ? `${path}?${rest}` : path) as never, { scroll: false })
  }
  return (
    <>
      <DataTable
        label={say('deskTitle')}
        columns={columns}
        rows={rows}
        rowId={({ clientId }) => clientId}
        rowName={({ clientName }) => clientName}
        openParam={OPEN}
        searchable
        empty={say('deskEmpty')}
      />
      {chosen && (
        <Drawer title={chosen.clientName} param={OPEN}>
          <div className="grid gap-6">
            <p className="flex flex-wrap items-baseline justify-between gap-3">
              <span className="font-semibold text-lg">
                {say('owed')} <Money cents={chosen.owedCents} />
              </span>
              <TextLink href={paths.clinic.clientTab(chosen.clientId, 'money') as never}>{say('openAccount')}</TextLink>
            </p>
            {canTake && (
              <PaymentForm
                key={`${chosen.clientId} ${chosen.version}`}
                clientId={chosen.clientId}
                owedCents={chosen.owedCents}
                seen={chosen.version}
                today={today}
                onTaken={close}
              />
            )}
            {canTake && chosen.creditCents > 0 && chosen.owedCents > 0 && (
              <Section title={say('creditTitle')} heading="h3" aside={<Money cents={chosen.creditCents} />}>
                <CreditForm key={chosen.version} {...chosen} seen={chosen.version} openDays={[]} onApplied={close} />
              </Section>
            )}
          </div>
        </Drawer>
      )}
    </>
  )
}
