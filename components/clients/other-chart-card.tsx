import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { LikelyChart } from '@/lib/data/views/merging'
import { label } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

type Props = { readonly clientId: string; readonly likely: readonly LikelyChart[] }

/** Charts that look like this one's person, each a step from being compared. */
export function OtherChartCard({ clientId, likely }: Props) {
  return (
    <Card title={t('merging.cardTitle')} aside={<TextLink href={paths.clinic.mergeCharts(clientId)}>{t('merging.choose')}</TextLink>}>
      {likely.length === 0 ? <p className="text-muted">{t('merging.cardNone')}</p> : <LikelyList clientId={clientId} likely={likely} />}
    </Card>
  )
}

/** Who is likely the same, by what, with the way to both charts. */
export function LikelyList({ clientId, likely }: Props) {
  return (
    <ul className="grid gap-2">
      {likely.map(({ id, name, bornOn, by }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>
            {name}
            <span className="text-muted text-sm">
              {' '}
              {[bornOn && sayDate(bornOn), by.map((way) => label('likelyWay', way)).join(', ')].filter(Boolean).join(' · ')}
            </span>
          </span>
          <TextLink href={paths.clinic.mergeWith(clientId, id)}>{t('merging.look')}</TextLink>
        </li>
      ))}
    </ul>
  )
}
