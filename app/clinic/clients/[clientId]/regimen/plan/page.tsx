import { notFound } from 'next/navigation'
import { PlanForm } from '@/components/regimens/plan-form'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findPlanChoices } from '@/lib/data/views/regimen'

export const metadata = { title: 'Plan a regimen' }

export default async function PlanRegimenPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireActor('therapist')
  const { clientId } = idsOf(await params)
  const { today, timeZone } = await currentDay()
  const choices = await readAs(actor, (tx) => findPlanChoices(tx, actor, clientId, today))
  if (!choices) notFound()
  return (
    <Section
      title={`Plan a regimen for ${choices.clientName}`}
      detail={`${choices.usualCycles} cycles unless you choose another number. Each can be changed later.`}
    >
      <PlanForm
        clientId={clientId}
        primaryClinicianId={choices.primaryClinicianId}
        clinicians={choices.clinicians}
        formats={choices.formats}
        usualCycles={choices.usualCycles}
        timeZone={timeZone}
      />
    </Section>
  )
}
