import { CredentialsList } from '@/components/practice/credentials-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { listCredentialHolders, listCredentials } from '@/lib/data/views/settings-providers'

export const metadata = { title: 'Credentials' }

export default async function CredentialsPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { credentials, holders } = await readAs(admin, async (tx) => ({
    credentials: await listCredentials(tx, admin),
    holders: await listCredentialHolders(tx, admin),
  }))

  return (
    <>
      <PageHeader title={say('navCredentials')} lead={say('credentialsLead')} />
      <CredentialsList credentials={credentials} holders={holders} today={today} />
    </>
  )
}
