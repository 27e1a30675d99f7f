import type { ReactNode } from 'react'
import { cx } from './cx'

export type Description = { key: string; term: ReactNode; value: ReactNode }

type DescriptionListProps = {
  items: readonly Description[]
  /** `rows`: term left, value right of it. `grid`: small blocks side by side. `ledger`: values at the right edge. */
  layout?: 'rows' | 'grid' | 'ledger' | undefined
}

const layouts = {
  rows: 'grid gap-x-6 gap-y-2.5 sm:grid-cols-[minmax(8rem,max-content)_1fr]',
  grid: 'grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6 gap-y-4',
  ledger: 'divide-y divide-line',
}

/** Facts by name. */
export function DescriptionList({ items, layout = 'rows' }: DescriptionListProps) {
  return (
    <dl className={layouts[layout]}>
      {items.map((item) => (
        <div
          key={item.key}
          className={cx(
            layout === 'rows' && 'contents',
            layout === 'grid' && 'grid content-start gap-0.5',
            layout === 'ledger' && 'flex justify-between gap-6 py-2',
          )}
        >
          <dt className={cx('text-muted', layout !== 'ledger' && 'text-sm leading-6')}>{item.term}</dt>
          <dd className={cx('min-w-0', layout === 'rows' && 'max-sm:-mt-2', layout === 'ledger' && 'text-right tabular-nums')}>
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
