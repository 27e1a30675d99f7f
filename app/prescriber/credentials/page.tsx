import { OwnClaims } from '@/components/practice/own-claims'
import { OwnCredentials } from '@/components/prescribers/own-credentials'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { listOwnClaims } from '@/lib/data/views/credential-claims'
import { listOwnCredentials } from '@/lib/data/views/own-credentials'
import { localDateOf } from '@/lib/domain/time/practice-time'

export const metadata = { title: 'My credentials' }

export default async function OwnCredentialsPage() {
  const actor = await requireActor('prescriber')
  const { timeZone } = await currentPractice()
  const { credentials, claims } = await readAs(actor, async (tx) => ({
    credentials: await listOwnCredentials(tx, actor),
    claims: await listOwnClaims(tx, actor),
  }))
  return (
    <Column width="wide">
      <PageHeader title="My credentials" lead="What the practice has on file for you." />
      <OwnCredentials credentials={credentials} today={localDateOf(clock(), timeZone)} />
      <OwnClaims claims={claims} timeZone={timeZone} isPrescriber />
    </Column>
  )
}
