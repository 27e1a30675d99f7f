import { Sparkline } from '@/components/ui/sparkline'
import type { OutcomeSeries } from '@/lib/domain/outcomes/outcome-series'
import { label } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'

/** How each questionnaire has moved since the first answer, one short line each. Nothing until there are two answers. */
export function OutcomeSparks({ series }: { readonly series: readonly OutcomeSeries[] }) {
  const moved = series.filter(({ points }) => points.length > 1)
  if (moved.length === 0) return null
  return (
    <ul aria-label={t('outcomes.sinceFirst')} className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {moved.map(({ kind, points, most }) => {
        const name = label('instrumentKind', kind)
        const totals = points.map(({ total }) => total)
        const from = totals[0] ?? 0
        const to = totals.at(-1) ?? 0
        return (
          <li key={kind} className="flex items-center gap-2">
            <span>
              {name} <span className="text-muted tabular-nums">{t('outcomes.fromTo', { from, to })}</span>
            </span>
            <Sparkline label={t('outcomes.sparkline', { name, from, to, answers: totals.length })} values={totals} min={0} max={most} />
          </li>
        )
      })}
    </ul>
  )
}
