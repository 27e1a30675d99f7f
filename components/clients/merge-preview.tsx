import { FindingsStated } from '@/components/forms/findings-stated'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { ChartSide } from '@/lib/data/views/merging'
import type { MergeCode } from '@/lib/domain/clients/decide-merge'
import type { Ruling } from '@/lib/domain/finding'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDate, sayDayAt } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { type ClientTab, paths } from '@/lib/paths'
import { MergeForm } from './merge-form'

type Props = { readonly stays: ChartSide; readonly goes: ChartSide; readonly ruling: Ruling<MergeCode>; readonly timeZone: string }

/** Where what stops a merge is ended or entered: on which of the two charts, in which part of it. */
const places: Partial<Record<MergeCode, readonly ['stays' | 'goes', ClientTab | null]>> = {
  MERGE_BIRTH_DIFFERS: ['goes', 'record'],
  MERGE_VISITS_AHEAD: ['goes', null],
  MERGE_ORDER_LIVE: ['goes', 'prescribers'],
  MERGE_REFERRAL_LIVE: ['goes', 'prescribers'],
  MERGE_ENROLLED: ['goes', 'record'],
  MERGE_ALERT_OPEN: ['goes', null],
  MERGE_SCREEN_STOPS: ['stays', 'record'],
  MERGE_PLAN_NEWER: ['goes', null],
  MERGE_NOTE_OPEN: ['goes', null],
  MERGE_UNBILLED: ['goes', 'money'],
  MERGE_MONEY_OPEN: ['goes', 'money'],
  MERGE_RESTRICTED: ['goes', 'coverage'],
  MERGE_COVERAGE_ONLY_THERE: ['stays', 'coverage'],
  MERGE_WALL: ['stays', 'coverage'],
}

/** Two charts side by side, what the rules say of merging them, and the form where nothing stops it. */
export function MergePreview({ stays, goes, ruling, timeZone }: Props) {
  const chart = { stays, goes }
  const roads = ruling.findings.flatMap(({ code, effect }) => {
    const place = effect === 'refuse' ? places[code] : undefined
    if (!place) return []
    const [side, tab] = place
    const { id } = chart[side]
    const what = tab === null ? 'overview' : tab
    return {
      key: `${side} ${what}`,
      label: `${t(`merging.${side}`)}: ${what}`,
      href: tab ? paths.clinic.clientTab(id, tab) : paths.clinic.client(id),
    }
  })
  const once = roads.filter(({ key }, index) => roads.findIndex((road) => road.key === key) === index)
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 md:grid-cols-2">
        <Side side="stays" chart={stays} timeZone={timeZone} />
        <Side side="goes" chart={goes} timeZone={timeZone} />
      </div>
      <LinkButton variant="secondary" className="justify-self-start" href={paths.clinic.mergeWith(goes.id, stays.id)}>
        {t('merging.swap')}
      </LinkButton>
      {ruling.findings.length > 0 && (
        <FindingsStated ruling={ruling} reader="staff" timeZone={timeZone}>
          {once.length > 0 && (
            <div className="grid gap-1">
              <p>{t('merging.mendLead')}</p>
              <ul className="flex flex-wrap gap-x-5 gap-y-1">
                {once.map(({ key, label, href }) => (
                  <li key={key}>
                    <TextLink href={href}>{label}</TextLink>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </FindingsStated>
      )}
      {ruling.effect !== 'refuse' && (
        <Card title={t('merging.merge')} detail={t('merging.lead')}>
          <MergeForm staysId={stays.id} goesId={goes.id} />
        </Card>
      )}
    </div>
  )
}

function Side({ side, chart, timeZone }: { side: 'stays' | 'goes'; chart: ChartSide; timeZone: string }) {
  const value = (text: string | null) => text || '–'
  return (
    <Card
      title={<TextLink href={paths.clinic.client(chart.id)}>{chart.name}</TextLink>}
      aside={<Chip state={side === 'stays' ? 'ready' : 'waits'}>{t(`merging.${side}`)}</Chip>}
    >
      <DescriptionList
        items={[
          { key: 'legal', term: t('clients.legalName'), value: chart.legalName },
          { key: 'born', term: t('clients.bornOn'), value: value(chart.bornOn && sayDate(chart.bornOn)) },
          { key: 'phone', term: 'Phone', value: value(chart.phone) },
          { key: 'email', term: 'E-mail', value: value(chart.email) },
          { key: 'address', term: t('clients.address'), value: value(chart.address) },
          { key: 'since', term: 'On file since', value: sayDayAt(chart.createdAt, timeZone, 'year') },
          { key: 'visits', term: t('merging.visits'), value: chart.visits },
          { key: 'papers', term: t('merging.papers'), value: chart.papers },
          { key: 'owed', term: t('merging.owed'), value: sayMoney(chart.owed) },
          { key: 'credit', term: t('merging.credit'), value: sayMoney(chart.credit) },
        ]}
      />
    </Card>
  )
}
