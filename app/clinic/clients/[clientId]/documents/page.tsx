import { notFound } from 'next/navigation'
import { ContractForm } from '@/components/documents/contract-form'
import { SignedList } from '@/components/documents/signed-list'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { listClientDocuments } from '@/lib/data/views/documents'
import { listOptedOut } from '@/lib/data/views/private-contracts'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { isId } from '@/lib/ids'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('clients.documents') }

export default async function ClientDocumentsPage({ params }: { readonly params: Promise<{ clientId: string }> }) {
  const { clientId } = await params
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  if (!isId(clientId)) notFound()
  const { timeZone } = await currentPractice()
  const now = clock()
  const { toSign, signed, optedOut } = await readAs(actor, async (tx) => ({
    ...(await listClientDocuments(tx, actor, clientId, now, timeZone)),
    optedOut: actor.role === 'therapist' ? [] : await listOptedOut(tx, actor, localDateOf(now, timeZone)),
  }))
  return (
    <div className="grid gap-6">
      {toSign.length > 0 && (
        <Section title="Still to sign">
          <Card>
            <ul className="grid gap-2">
              {toSign.map(({ key, title }) => (
                <li key={key} className="flex flex-wrap items-center gap-2">
                  <Chip state="waits">Waits for the client</Chip>
                  {title}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
      <Section title="Signed">
        {signed.length > 0 ? (
          <SignedList signed={signed} timeZone={timeZone} clientId={clientId} />
        ) : (
          <EmptyState>Nothing is signed yet.</EmptyState>
        )}
      </Section>
      {optedOut.length > 0 && (
        <Card title="Private contract" detail="For somebody with Medicare and a therapist who has opted out of it. Signed before care.">
          <Disclosure summary="Write down one signed on paper">
            <ContractForm clientId={clientId} optedOut={optedOut} today={localDateOf(now, timeZone)} />
          </Disclosure>
        </Card>
      )}
    </div>
  )
}
