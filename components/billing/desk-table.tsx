'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { Drawer } from '@/components/ui/drawer'
import { Section } from '@/components/ui/section'
import { useShortcut } from '@/components/ui/shortcuts-context'
import { TextLink } from '@/components/ui/text-link'
import { type AgeBand, type Ages, ageBands, oldestBandOf } from '@/lib/domain/billing/ageing'
import { type DeskMethod, deskMethods } from '@/lib/domain/billing/desk-methods'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
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
  readonly ages: Ages
  readonly oldestOn: LocalDate | null
  readonly version: number
}

const OPEN = 'pay'
const sum = (rows: readonly DeskLine[], of: (row: DeskLine) => number) => rows.reduce((total, row) => total + of(row), 0)

const standings = ['owes', 'credit', 'both', 'refund', 'waits'] as const
const standingWords: Record<(typeof standings)[number], string> = {
  owes: say('standingOwes'),
  credit: say('standingCredit'),
  both: say('standingBoth'),
  refund: say('standingRefund'),
  waits: say('standingWaits'),
}
const ageWords: Record<AgeBand, string> = {
  'to-30': say('ageTo30'),
  'to-60': say('ageTo60'),
  'to-90': say('ageTo90'),
  over: say('ageOver'),
}

const ageText = (band: AgeBand | null) => (band === null ? '' : ageWords[band])

function standingOf({ owedCents, creditCents, refundCents }: DeskLine): (typeof standings)[number] {
  if (refundCents > 0) return 'refund'
  if (owedCents > 0) return creditCents > 0 ? 'both' : 'owes'
  return creditCents > 0 ? 'credit' : 'waits'
}

/** An amount; nothing where there is none. */
const amount = (id: string, head: string, of: (row: DeskLine) => number, from?: 'md' | 'lg' | 'xl'): TableColumn<DeskLine> => ({
  id,
  head,
  value: of,
  cell: (row) => (of(row) === 0 ? '' : <Money cents={of(row)} />),
  align: 'end',
  sortable: true,
  searchable: false,
  foot: (rows) => (sum(rows, of) === 0 ? '' : <Money cents={sum(rows, of)} />),
  from,
})

const columns: readonly TableColumn<DeskLine>[] = [
  { id: 'client', head: say('client'), value: (row) => row.clientName, searchable: true, sortable: true },
  {
    ...amount('owed', say('owed'), (row) => row.owedCents),
    cell: (row) => (
      <span className="grid justify-items-end">
        {row.owedCents > 0 && <Money cents={row.owedCents} />}
        {row.waitingCents > 0 && (
          <span className="max-w-40 whitespace-normal text-muted text-sm">
            {say('notAskedYet', { amount: sayMoney(row.waitingCents) })}
          </span>
        )}
      </span>
    ),
  },
  ...ageBands.map((band) => amount(band, ageWords[band], (row) => row.ages[band], 'lg')),
  {
    id: 'oldest',
    head: say('oldest'),
    value: (row) => row.oldestOn,
    cell: (row) => (row.oldestOn ? <DayText day={row.oldestOn} /> : ''),
    sortable: true,
    searchable: false,
    from: 'md',
  },
  {
    id: 'age',
    head: say('age'),
    value: (row) => oldestBandOf(row.ages),
    cell: (row) => ageText(oldestBandOf(row.ages)),
    choices: ageBands.map((value) => ({ value, label: ageWords[value] })),
    searchable: false,
    from: 'md',
    until: 'lg',
  },
  amount('credit', say('creditHeld'), (row) => row.creditCents, 'md'),
  amount('refund', say('refundOpen'), (row) => row.refundCents, 'lg'),
  {
    id: 'standing',
    head: say('standing'),
    value: standingOf,
    cell: (row) => standingWords[standingOf(row)],
    choices: standings.map((value) => ({ value, label: standingWords[value] })),
    searchable: false,
    from: 'xl',
  },
]

type DeskTableProps = { readonly rows: readonly DeskLine[]; readonly canTake: boolean; readonly today: LocalDate }

/** The client whose row has the focus. */
function focusedRow(): string | null {
  const opener = document.activeElement?.closest('tr')?.querySelector<HTMLAnchorElement>('a[data-row-open]')
  return opener ? new URL(opener.href).searchParams.get(OPEN) : null
}

/** The key that takes what the client of the focused row owes, by how it is handed over. */
const payKeys: Record<DeskMethod, string> = { cash: 'p', cheque: 'q', card_terminal: 'c', hsa_fsa: 'h' }

type PayKeyProps = { readonly method: DeskMethod; readonly onPay: (clientId: string, method: DeskMethod) => void }

function PayKey({ method, onPay }: PayKeyProps) {
  const pay = () => {
    const id = focusedRow()
    if (id !== null) onPay(id, method)
  }
  const label = say('payShortcut', { method: labelOf('paymentMethod', method) })
  useShortcut({ keys: payKeys[method], label, group: say('deskTitle') }, pay)
  return null
}

/** Balances by age, with a drawer to take a payment or use credit. On a row a key and Enter take what is owed. */
export function DeskTable({ rows, canTake, today }: DeskTableProps) {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const chosen = rows.find(({ clientId }) => clientId === search.get(OPEN))
  const [asked, setAsked] = useState<{ readonly clientId: string; readonly method: DeskMethod } | null>(null)
  const pay = (clientId: string, method: DeskMethod) => {
    setAsked({ clientId, method })
    const wanted = new URLSearchParams(search)
    wanted.set(OPEN, clientId)
    window.history.pushState(null, '', `${path}?${wanted}`)
  }
  const quick = asked !== null && asked.clientId === chosen?.clientId ? asked.method : null
  const close = () => {
    setAsked(null)
    const rest = new URLSearchParams(search)
    rest.delete(OPEN)
    router.push(rest.size > 0 ? `${path}?${rest}` : path, { scroll: false })
  }
  return (
    <>
      {canTake && deskMethods.map((method) => <PayKey key={method} method={method} onPay={pay} />)}
      <DataTable
        label={say('deskTitle')}
        columns={columns}
        rows={rows}
        rowId={({ clientId }) => clientId}
        rowName={({ clientName }) => clientName}
        openParam={OPEN}
        searchable
        serverSearch
        empty={say('deskEmpty')}
      />
      {chosen && (
        <Drawer
          title={quick ? say('payTitle', { name: chosen.clientName, method: labelOf('paymentMethod', quick) }) : chosen.clientName}
          param={OPEN}
          onClose={() => setAsked(null)}
        >
          <div className="grid gap-6">
            <p className="flex flex-wrap items-baseline justify-between gap-3">
              <span className="font-semibold text-lg">
                {say('owed')} <Money cents={chosen.owedCents} />
              </span>
              <TextLink href={paths.clinic.clientTab(chosen.clientId, 'money')}>{say('openAccount')}</TextLink>
            </p>
            {canTake && (
              <PaymentForm
                key={`${chosen.clientId} ${quick}`}
                clientId={chosen.clientId}
                owedCents={chosen.owedCents}
                seen={chosen.version}
                today={today}
                quick={quick}
                onTaken={close}
              />
            )}
            {canTake && chosen.creditCents > 0 && chosen.owedCents > 0 && (
              <Section title={say('creditTitle')} heading="h3" aside={<Money cents={chosen.creditCents} />}>
                <CreditForm key={chosen.clientId} {...chosen} seen={chosen.version} openDays={[]} onApplied={close} />
              </Section>
            )}
          </div>
        </Drawer>
      )}
    </>
  )
}
