import { CliniciansList } from '@/components/practice/clinicians-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listClinicians } from '@/lib/data/views/settings-clinicians'
import { listLocations } from '@/lib/data/views/settings-places'
import { listCredentials } from '@/lib/data/views/settings-providers'

export const metadata = { title: 'Clinicians' }

export default async function CliniciansPage() {
  const admin = await requireActor('admin')
  const day = await currentDay()
  const { clinicians, credentials, locations } = await readAs(admin, (tx) =>
    atOnce({
      clinicians: listClinicians(tx, admin, day),
      credentials: listCredentials(tx, admin),
      locations: listLocations(tx, admin, day.today),
    }),
  )

  return (
    <>
      <PageHeader title={say('navClinicians')} lead={say('cliniciansLead')} />
      <CliniciansList
        clinicians={clinicians}
        credentials={credentials.filter(({ holder }) => holder === 'clinician')}
        locations={locations.map(({ id, name }) => ({ value: id, label: name }))}
        today={day.today}
      />
    </>
  )
}
