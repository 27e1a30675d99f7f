'use client'

import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

type ChoiceRowProps = { readonly isChosen: boolean; readonly onChoose: () => void; readonly children: ReactNode }

/** One of several in a list: pressing it shows what would come of it beside. */
export const ChoiceRow = ({ isChosen, onChoose, children }: ChoiceRowProps) => (
  <li>
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cx(
        'flex w-full flex-wrap justify-between gap-x-4 gap-y-0.5 rounded-field border px-3 py-2 text-left hover:border-lagoon',
        isChosen ? 'border-lagoon bg-lagoon-soft' : 'border-line',
      )}
    >
      {children}
    </button>
  </li>
)
