'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/ui/list-pages'
import { chooseRowsAction } from '@/lib/actions/imports'
import type { PreviewRow as Row, RowState, Tally } from '@/lib/domain/practice/import/judge'
import { PreviewRow } from './preview-row'
import { say } from './words'

type Props = {
  readonly importId: string
  readonly headers: Readonly<Record<string, string>>
  readonly rows: readonly Row[]
  readonly tally: Tally
  readonly show: RowState | 'all'
  readonly page: number
  readonly pageSize: number
  readonly total: number
}

const shown = ['all', 'wrong', 'asks'] as const

/** The rows of the file as they would be brought in, a page at a time: all, those with findings, those to decide. */
export function ImportPreview({ importId, headers, rows, tally, show, page, pageSize, total }: Props) {
  const path = usePathname()
  const params = useSearchParams()
  const choosing = useCommand(chooseRowsAction)
  const every = (of: 'wrong' | 'asks', choice: 'skip' | 'link') => choosing.run({ importId, rows: of, choice, linkTo: null })
  const count = { all: Object.values(tally).reduce((sum, one) => sum + one, 0), wrong: tally.wrong, asks: tally.asks }
  const hrefOf = (changed: Record<string, string>) => {
    const next = new URLSearchParams(params)
    next.delete('page')
    for (const [name, value] of Object.entries(changed)) next.set(name, value)
    return `${path}?${next}`
  }
  return (
    <div className="grid gap-3">
      <nav aria-label={say('preview')} className="flex flex-wrap gap-2">
        {shown.map((one) => (
          <Link
            key={one}
            href={hrefOf({ show: one })}
            scroll={false}
            aria-current={one === show ? 'page' : undefined}
            className={cx(
              'flex min-h-8 items-center gap-2 rounded-field border px-3 text-sm',
              one === show ? 'border-lagoon bg-lagoon-soft font-medium text-lagoon' : 'border-line text-ink hover:bg-wash',
            )}
          >
            {say(`show_${one}`)} <span className="tabular-nums">{count[one]}</span>
          </Link>
        ))}
      </nav>
      <div className="flex flex-wrap gap-2">
        {show === 'wrong' && tally.wrong > 0 && (
          <Button variant="secondary" busy={choosing.busy} onClick={() => every('wrong', 'skip')}>
            {say('everyWrong')}
          </Button>
        )}
        {show === 'asks' && tally.asks > 0 && (
          <>
            <Button variant="secondary" busy={choosing.busy} onClick={() => every('asks', 'link')}>
              {say('everyAsksLink')}
            </Button>
            <Button variant="secondary" busy={choosing.busy} onClick={() => every('asks', 'skip')}>
              {say('everyAsksSkip')}
            </Button>
          </>
        )}
      </div>
      <FormTrouble trouble={choosing.trouble} message={choosing.problem ?? undefined} />
      {rows.length === 0 ? (
        <EmptyState>{say('noneOfThese')}</EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {rows.map((row) => (
            <PreviewRow key={row.number} importId={importId} row={row} headers={headers} />
          ))}
        </ul>
      )}
      <ListPages page={page} pageSize={pageSize} total={total} />
    </div>
  )
}
