import { notFound } from 'next/navigation'
import { LeadChoices } from '@/components/scheduling/lead-choices'
import { OtherLeadForm } from '@/components/scheduling/other-lead-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findOtherLead } from '@/lib/data/views/other-lead'
import { askedId, askedOne, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Another lead' }

type Props = { params: Promise<{ cycleId: string }>; searchParams: Promise<Search> }

export default async function OtherLeadPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { cycleId } = idsOf(await params)
  const { to: toId, scope = 'one' } = readSearch(await searchParams, { to: askedId, scope: askedOne(['one', 'rest']) })
  const found = await readAs(actor, (tx) => findOtherLead(tx, actor, { cycleId, scope, toId, now: clock() }))
  if (!found) notFound()
  const { clientId, clientName, cycleNumber, leadName, visits, hasRest, choices, chosen, timeZone } = found
  return (
    <div className="grid gap-6">
      <PageHeader
        above={{ href: paths.clinic.clientTab(clientId, 'regimen'), label: 'The plan' }}
        title={`Another lead for cycle ${cycleNumber} of ${clientName}`}
        lead={`${leadName} gives ${visits.length === 1 ? 'one visit' : `${visits.length} visits`} of it. They keep their times; what others prepare stays theirs. All are handed over, or none.`}
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <LeadChoices choices={choices} chosenId={chosen?.id ?? null} scope={scope} hasRest={hasRest} visits={visits.length} />
        <OtherLeadForm
          asked={{ cycleId, scope, visits: [...visits] }}
          chosen={chosen}
          client={{ id: clientId, name: clientName }}
          timeZone={timeZone}
        />
      </div>
    </div>
  )
}
