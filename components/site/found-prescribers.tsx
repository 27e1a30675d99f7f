import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

type Found = {
  readonly id: string
  readonly name: string
  readonly profession: string
  readonly specialty: string
  readonly practiceName: string
  readonly place: string
  readonly miles: number | null
  readonly routes: readonly string[]
  readonly telehealth: boolean
  readonly accepting: boolean
  readonly nextOpeningOn: LocalDate | null
}

type FoundPrescribersProps = { readonly knowsZip: boolean; readonly prescribers: readonly Found[] }

/** Prescribers for somebody's state, near ones first. */
export function FoundPrescribers({ knowsZip, prescribers }: FoundPrescribersProps) {
  if (prescribers.length === 0) return <EmptyState>{t('site.finderNone')}</EmptyState>
  return (
    <>
      {!knowsZip && <Notice tone="waits">{t('site.finderZipUnknown')}</Notice>}
      <ul className="grid gap-4">
        {prescribers.map((one) => (
          <Card
            key={one.id}
            as="li"
            heading="h3"
            title={one.name}
            detail={[labelOf('profession', one.profession), one.practiceName].filter(Boolean).join(' · ')}
            aside={
              one.accepting ? <Chip state="ready">{t('site.finderAccepting')}</Chip> : <Chip state="waits">{t('site.finderFull')}</Chip>
            }
          >
            <DescriptionList items={factsOf(one)} />
          </Card>
        ))}
      </ul>
    </>
  )
}

const factsOf = (one: Found) => [
  {
    key: 'place',
    term: t('site.finderPlace'),
    value: one.miles === null ? one.place : `${one.place} · ${t('site.finderMiles', { count: one.miles })}`,
  },
  { key: 'routes', term: t('site.finderRoutes'), value: one.routes.map((route) => labelOf('route', route)).join(', ') },
  { key: 'video', term: t('site.finderVideo'), value: t(one.telehealth ? 'site.finderYes' : 'site.finderNo') },
  ...(one.nextOpeningOn ? [{ key: 'opening', term: t('site.finderOpening'), value: sayDay(one.nextOpeningOn) }] : []),
]
