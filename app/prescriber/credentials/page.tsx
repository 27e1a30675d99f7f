import { OwnCredentials } from '@/components/prescribers/own-credentials'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { listOwnCredentials } from '@/lib/data/views/own-credentials'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { sayPhone } from '@/lib/messages/say-phone'

export const metadata = { title: 'My credentials' }

export default async function OwnCredentialsPage() {
  const actor = await requireActor('prescriber')
  const { timeZone, phone } = await currentPractice()
  const credentials = await readAs(actor, (tx) => listOwnCredentials(tx, actor))
  return (
    <Column width="wide">
      <PageHeader
        title="My credentials"
        lead={`What the practice has on file for you. To renew or correct something, call ${sayPhone(phone)}.`}
      />
      <OwnCredentials credentials={credentials} today={localDateOf(clock(), timeZone)} />
    </Column>
  )
}
