import { CredentialsList } from '@/components/practice/credentials-list'
import { WaitingClaims } from '@/components/practice/waiting-claims'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listWaitingClaims } from '@/lib/data/views/credential-claims'
import { listPlaceChoices } from '@/lib/data/views/presences'
import { listCredentialHolders, listCredentials } from '@/lib/data/views/settings-providers'

export const metadata = { title: 'Credentials' }

export default async function CredentialsPage() {
  const admin = await requireActor('admin')
  const { today, timeZone } = await currentDay()
  const { credentials, holders, claims, places } = await readAs(admin, (tx) =>
    atOnce({
      credentials: listCredentials(tx, admin),
      holders: listCredentialHolders(tx, admin),
      claims: listWaitingClaims(tx, admin),
      places: listPlaceChoices(tx, admin),
    }),
  )

  return (
    <>
      <PageHeader title={say('navCredentials')} lead={say('credentialsLead')} />
      <WaitingClaims claims={claims} timeZone={timeZone} />
      <CredentialsList credentials={credentials} holders={holders} places={places} today={today} />
    </>
  )
}
