'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { useToast } from '@/components/ui/toast-context'
import { billAgainAction } from '@/lib/actions/billing'
import type { PersonRole } from '@/lib/domain/access/roles'
import { mendsOf } from '@/lib/domain/billing/mends'
import type { Finding } from '@/lib/domain/finding'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import type { LocalDate } from '@/lib/domain/time/local'
import type { BillAgainInput } from '@/lib/inputs/billing'
import { label } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { mendAddress, mendWord } from './mend-links'
import { say } from './words'

type Waiting = {
  readonly visitId: string
  readonly clientId: string
  readonly clientName: string
  readonly kind: AppointmentKind
  readonly clinicianName: string | null
  readonly serviceOn: LocalDate
  readonly findings: readonly Finding[]
}

/** Visits that wait to be billed, each with what keeps it, where that is mended, and the button that bills it again. */
export function UnbilledList({ visits, role }: { readonly visits: readonly Waiting[]; readonly role: PersonRole }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {visits.map((visit) => (
        <UnbilledCard key={visit.visitId} visit={visit} role={role} />
      ))}
    </ul>
  )
}

function UnbilledCard({ visit, role }: { readonly visit: Waiting; readonly role: PersonRole }) {
  const { visitId, clientName, kind, clinicianName, serviceOn, findings } = visit
  const what = [label('appointmentKind', kind), sayDate(serviceOn), clinicianName]
  const mends = mendsOf(
    findings.map(({ code }) => code),
    role,
  )
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<BillAgainInput, { visitId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).billAgainInput,
    action: billAgainAction,
    defaultValues: { visitId },
    onDone: (_, warnings) => {
      const waits = warnings.some(({ effect }) => effect === 'hold')
      toast(waits ? { tone: 'waits', title: say('billedNot') } : { tone: 'ready', title: say('billedAgain') })
      router.refresh()
    },
  })
  return (
    <Card as="li" heading="h3" title={clientName} detail={what.filter(Boolean).join(' · ')}>
      <Form onSubmit={form.submit} className="grid gap-3">
        <FindingsNotice ruling={{ effect: 'hold', findings }} reader="staff" />
        <FormTrouble trouble={form.trouble} message={form.formError} />
        <div className="flex flex-wrap gap-3">
          {mends.map((place) => (
            <LinkButton key={place} href={mendAddress(place, visit)} size="desk" variant="secondary">
              {mendWord(place)}
            </LinkButton>
          ))}
          <Button size="desk" busy={form.formState.isSubmitting}>
            {say('billAgain')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
