import { Accounting } from '@/components/practice/accounting'
import { AccountingSearch } from '@/components/practice/accounting-search'
import { NoteDisclosure } from '@/components/practice/disclosure-forms'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { readCopyAs } from '@/lib/data/page-reads'
import { findAccounting } from '@/lib/data/views/disclosures'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'

export const metadata = { title: 'Disclosures' }

type Props = { readonly searchParams: Promise<Search> }

export default async function DisclosuresPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { client: clientId } = readSearch(await searchParams, { client: askedId })
  const { name } = await currentPractice()
  const { today, timeZone, now } = await currentDay()
  const accounting = clientId ? await readCopyAs(admin, (tx) => findAccounting(tx, admin, clientId, now)) : null

  return (
    <>
      <PageHeader title={say('navDisclosures')} lead={say('disclosuresLead')} />
      <AccountingSearch clientId={clientId ?? ''} />
      {accounting && clientId && (
        <>
          <NoteDisclosure key={clientId} clientId={clientId} today={today} />
          <Accounting {...accounting} practice={name} until={now} timeZone={timeZone} />
        </>
      )}
    </>
  )
}
