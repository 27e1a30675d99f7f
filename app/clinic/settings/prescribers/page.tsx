import { PrescribersList } from '@/components/practice/prescribers-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listFacilities } from '@/lib/data/views/settings-places'
import { listCredentials, listPartnerPrescribers } from '@/lib/data/views/settings-providers'

export const metadata = { title: 'Prescribers' }

export default async function PrescribersPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { prescribers, credentials, facilities } = await readAs(admin, (tx) =>
    atOnce({
      prescribers: listPartnerPrescribers(tx, admin),
      credentials: listCredentials(tx, admin),
      facilities: listFacilities(tx, admin, today),
    }),
  )

  return (
    <>
      <PageHeader title={say('navPrescribers')} lead={say('prescribersLead')} />
      <PrescribersList
        prescribers={prescribers}
        credentials={credentials.filter(({ holder }) => holder === 'prescriber')}
        places={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        today={today}
      />
    </>
  )
}
