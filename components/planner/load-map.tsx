import { EmptyState } from '@/components/ui/empty-state'
import { HeatMap } from '@/components/ui/heat-map'
import type { LoadRow } from '@/lib/data/views/week-load'
import type { WeekLoad } from '@/lib/domain/scheduling/week-load'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type LoadMapProps = {
  readonly caption: string
  readonly weeks: readonly LocalDate[]
  readonly rows: readonly LoadRow[]
  /** Said where there is no row. */
  readonly empty: string
}

const hours = (minutes: number): number => Math.round(minutes / 60)

/** How full each week is, row by row, and how many hours are free in all. */
export function LoadMap({ caption, weeks, rows, empty }: LoadMapProps) {
  if (rows.length === 0) return <EmptyState>{empty}</EmptyState>
  const free = weeks.map((_, week) => rows.reduce((sum, row) => sum + (row.weeks[week]?.open ?? 0) - (row.weeks[week]?.taken ?? 0), 0))
  return (
    <HeatMap
      caption={caption}
      columns={weeks.map((week) => ({ key: week, label: sayDay(week) }))}
      rows={[
        ...rows.map((row) => ({ key: row.id, label: row.name, cells: row.weeks.map(cellOf) })),
        {
          key: 'free',
          label: say('free'),
          cells: free.map((minutes) => ({ share: 0, text: String(hours(minutes)) })),
        },
      ]}
      scale={{ low: say('empty'), high: say('full') }}
      closed={say('closed')}
    />
  )
}

function cellOf({ open, taken }: WeekLoad) {
  if (open === 0) return { share: null, text: '' }
  return {
    share: taken / open,
    text: `${Math.round((taken / open) * 100)}%`,
    spoken: say('ofHours', { taken: hours(taken), open: hours(open) }),
  }
}
