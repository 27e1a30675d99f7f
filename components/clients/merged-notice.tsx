import { Money } from '@/components/money/money'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { MergedCharts, OtherChart } from '@/lib/data/views/merging'
import { label } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAndTime, sayDayAt } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { type ClientTab, paths } from '@/lib/paths'
import { UndoMerge } from './undo-merge'

type Props = {
  readonly clientId: string
  readonly charts: MergedCharts
  readonly timeZone: string
  readonly now: Date
  /** Merging and undoing are the desk's. */
  readonly mayUndo: boolean
}

/** On a chart that was merged: where the one that stays is. On that one: what lies in the other, and what is owed on both. */
export function MergedNotice({ clientId, charts: { into, others, owed, credit }, timeZone, now, mayUndo }: Props) {
  if (into)
    return (
      <Notice
        tone="waits"
        title={t('merging.into', { name: into.name, day: sayDayAt(into.at, timeZone, 'year') })}
        action={
          <>
            <TextLink href={paths.clinic.client(into.id)}>{t('merging.openOther')}</TextLink>
            {mayUndo && now <= into.undoUntil && <UndoMerge clientId={clientId} until={sayDayAndTime(into.undoUntil, timeZone)} />}
          </>
        }
      >
        <p>{t('merging.intoDetail')}</p>
        <p className="text-muted">{into.reason}</p>
      </Notice>
    )
  const sum = (own: number, of: 'owed' | 'credit') => sayMoney(others.reduce((total, other) => total + other[of], own))
  const money = t('merging.together', { owed: sum(owed, 'owed'), credit: sum(credit, 'credit') })
  return (
    <>
      {others.map((other) => (
        <FromOther key={other.id} other={other} timeZone={timeZone} money={money}>
          {mayUndo && now <= other.undoUntil && <UndoMerge clientId={other.id} until={sayDayAndTime(other.undoUntil, timeZone)} />}
        </FromOther>
      ))}
    </>
  )
}

type FromOtherProps = { other: OtherChart; timeZone: string; money: string; children: React.ReactNode }

function FromOther({ other, timeZone, money, children }: FromOtherProps) {
  const parts: readonly { tab: ClientTab; name: string; count: number }[] = [
    { tab: 'notes', name: t('merging.notes'), count: other.notes },
    { tab: 'documents', name: t('merging.papers'), count: other.papers },
    { tab: 'files', name: t('merging.files'), count: other.files },
    { tab: 'messages', name: t('merging.messages'), count: other.messages },
  ]
  return (
    <Card
      title={t('merging.from', { day: sayDayAt(other.createdAt, timeZone, 'year') })}
      detail={t('merging.fromDetail', { day: sayDayAt(other.mergedAt, timeZone, 'year'), reason: other.reason })}
      aside={children}
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ tab, name, count }) => (
            <li key={tab}>
              <TextLink href={paths.clinic.clientTab(other.id, tab)}>{`${name}: ${count}`}</TextLink>
            </li>
          ))}
        <li>
          <TextLink href={paths.clinic.clientTab(other.id, 'money')}>{t('merging.owed')}</TextLink>: <Money cents={other.owed} />
        </li>
        {other.credit > 0 && (
          <li>
            {t('merging.credit')}: <Money cents={other.credit} />
          </li>
        )}
      </ul>
      <p className="text-muted text-sm">{money}</p>
      {other.visits.length > 0 && (
        <Disclosure summary={`${t('merging.visits')}: ${other.visits.length}`}>
          <ul className="grid gap-1">
            {other.visits.map(({ id, kind, startsAt, timeZone: zone }) => (
              <li key={id}>
                <TextLink
                  href={paths.clinic.visit(id)}
                >{`${label('appointmentKind', kind)}, ${sayDayAt(startsAt, zone, 'year')}`}</TextLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}
