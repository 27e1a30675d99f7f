import { OpeningList } from '@/components/opening/opening-list'
import { say } from '@/components/opening/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findOpening } from '@/lib/data/views/opening'

export const metadata = { title: 'Opening' }

export default async function OpeningPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const opening = await readAs(admin, (tx) => findOpening(tx, admin, today))
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <OpeningList opening={opening} />
    </>
  )
}
