'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from './icon-button'
import { useWords } from './words-provider'

type PaginationProps = {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  /** There are more than that, uncounted. */
  isMore?: boolean | undefined
  onPage: (page: number) => void
}

/** Which rows are shown, and the way to the others. */
export function Pagination({ page: asked, pageSize, total, isMore = false, onPage }: PaginationProps) {
  const words = useWords()
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)))
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1
  const last = Math.min(total, page * pageSize)
  return (
    <div data-print="hide" className="flex items-center justify-between gap-4">
      <p className="text-muted text-sm tabular-nums">{words.rows(first, last, total, isMore)}</p>
      {total > pageSize && (
        <div className="flex gap-1">
          <IconButton
            label={words.previousPage}
            icon={<ChevronLeft aria-hidden="true" />}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <IconButton
            label={words.nextPage}
            icon={<ChevronRight aria-hidden="true" />}
            disabled={last >= total}
            onClick={() => onPage(page + 1)}
          />
        </div>
      )}
    </div>
  )
}
