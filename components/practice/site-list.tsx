'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import type { SitePartRow } from '@/lib/data/views/settings-site'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDate } from '@/lib/messages/say-time'
import { SettingsList } from './settings-list'
import { SiteForm } from './site-form'
import { say } from './words'

const columns: readonly TableColumn<SitePartRow>[] = [
  { id: 'page', head: say('sitePage'), value: ({ page }) => say(`site${page}`), from: 'md' },
  { id: 'part', head: say('sitePart'), value: ({ last }) => last.words.title },
  {
    id: 'reviewed',
    head: say('siteReviewed'),
    value: ({ last }) => last.reviewedOn ?? '',
    cell: ({ last }) => (last.reviewedOn ? sayDate(last.reviewedOn) : say('siteNever')),
    from: 'md',
  },
  {
    id: 'state',
    head: say('siteReviewState'),
    value: ({ isDue }) => (isDue ? 1 : 0),
    cell: ({ isDue, last, shown }) => (
      <span className="flex flex-wrap gap-1">
        {isDue && (
          <Chip state="waits" size="small">
            {say('siteReviewState')}
          </Chip>
        )}
        {shown?.version !== last.version && (
          <Chip state="info" size="small">
            {say('sitePlanned', { day: sayDate(last.effectiveFrom) })}
          </Chip>
        )}
        {!last.isShown && (
          <Chip state="neutral" size="small">
            {say('siteHidden')}
          </Chip>
        )}
      </span>
    ),
    searchable: false,
  },
]

/** The parts of the public pages, each with its form, its preview and its versions. */
export function SiteList({ parts, today }: { readonly parts: readonly SitePartRow[]; readonly today: LocalDate }) {
  return (
    <SettingsList label={say('navSite')} columns={columns} rows={parts} titleOf={({ last }) => last.words.title} pageSize={25} wide>
      {(part, close) => part && <SiteForm key={part.id} part={part} today={today} onClose={close} />}
    </SettingsList>
  )
}
