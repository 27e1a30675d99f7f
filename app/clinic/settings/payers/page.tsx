import { PayersList } from '@/components/practice/payers-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listClinicianChoices } from '@/lib/data/views/settings-clinicians'
import { listPayers } from '@/lib/data/views/settings-prices'

export const metadata = { title: 'Payers' }

export default async function PayersPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { payers, clinicians } = await readAs(admin, (tx) =>
    atOnce({
      payers: listPayers(tx, admin),
      clinicians: listClinicianChoices(tx, admin),
    }),
  )

  return (
    <>
      <PageHeader title={say('navPayers')} lead={say('payersLead')} />
      <PayersList payers={payers} clinicians={clinicians} today={today} />
    </>
  )
}
