import { notFound } from 'next/navigation'
import { MergePreview } from '@/components/clients/merge-preview'
import { LikelyList } from '@/components/clients/other-chart-card'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs, readInTurnAs } from '@/lib/data/page-reads'
import { findMergePreview, type LikelyChart, listLikelyCharts } from '@/lib/data/views/merging'
import { type FoundClient, searchClients } from '@/lib/data/views/search'
import { permits } from '@/lib/domain/access/permissions'
import { isId } from '@/lib/ids'
import { askedId, askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('merging.title') }

type Props = { readonly params: Promise<{ clientId: string }>; readonly searchParams: Promise<Search> }

export default async function MergePage({ params, searchParams }: Props) {
  const { clientId } = await params
  const { actor } = await requireSession('front-desk', 'admin')
  const { with: goesId, q = '' } = readSearch(await searchParams, { with: askedId, q: askedText })
  const { timeZone } = await currentPractice()
  if (!isId(clientId) || !permits(actor, 'client.merge')) notFound()
  if (goesId) {
    const charts = { staysId: clientId, goesId }
    const preview = await readInTurnAs(actor, (tx) => findMergePreview(tx, actor, charts, { now: clock(), timeZone }))
    return preview ? <MergePreview {...preview} timeZone={timeZone} /> : notFound()
  }
  const { likely, found } = await readAs(actor, async (tx) => ({
    likely: await listLikelyCharts(tx, actor, clientId),
    found: q === '' ? null : (await searchClients(tx, actor, q)).items.filter(({ id }) => id !== clientId),
  }))
  if (!likely) notFound()
  return <ChooseChart clientId={clientId} likely={likely} query={q} found={found} />
}

type ChooseProps = {
  readonly clientId: string
  readonly likely: readonly LikelyChart[]
  readonly query: string
  readonly found: readonly FoundClient[] | null
}

/** Which chart is the other one: those that look like it, and whoever is found. */
function ChooseChart({ clientId, likely, query, found }: ChooseProps) {
  return (
    <div className="grid max-w-column gap-5">
      {likely.length > 0 && (
        <Card title={t('merging.likely')}>
          <LikelyList clientId={clientId} likely={likely} />
        </Card>
      )}
      <Card title={t('merging.choose')} detail={t('merging.chooseLead')}>
        <form className="grid gap-4">
          <Field label={t('merging.findLabel')}>
            <TextInput name="q" type="search" defaultValue={query} />
          </Field>
          <Button className="justify-self-start">{t('merging.find')}</Button>
        </form>
      </Card>
      {found && (
        <Card title={t('merging.found')}>
          {found.length === 0 && <p className="text-muted">{t('merging.foundNone')}</p>}
          <ul className="grid gap-2">
            {found.map(({ id, name, bornYear }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  {name} <span className="text-muted text-sm">{bornYear === null ? '' : `born ${bornYear}`}</span>
                </span>
                <TextLink href={paths.clinic.mergeWith(clientId, id)}>{t('merging.look')}</TextLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
