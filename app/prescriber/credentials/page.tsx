import { OwnClaims } from '@/components/practice/own-claims'
import { OwnCredentials } from '@/components/prescribers/own-credentials'
import { OwnReach } from '@/components/prescribers/own-reach'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listOwnClaims } from '@/lib/data/views/credential-claims'
import { findOwnReach, listOwnCredentials } from '@/lib/data/views/own-credentials'
import { localDateOf } from '@/lib/domain/time/practice-time'

export const metadata = { title: 'My credentials' }

export default async function OwnCredentialsPage() {
  const actor = await requireActor('prescriber')
  const { timeZone } = await currentPractice()
  const today = localDateOf(clock(), timeZone)
  const { credentials, claims, reach } = await readAs(actor, (tx) =>
    atOnce({
      credentials: listOwnCredentials(tx, actor),
      claims: listOwnClaims(tx, actor),
      reach: findOwnReach(tx, actor, today),
    }),
  )
  return (
    <Column width="wide">
      <PageHeader title="My credentials" lead="What the practice has on file for you." />
      <OwnCredentials credentials={credentials} today={today} />
      <OwnReach reach={reach} />
      <OwnClaims claims={claims} timeZone={timeZone} isPrescriber />
    </Column>
  )
}
