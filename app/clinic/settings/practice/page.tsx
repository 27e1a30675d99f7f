import { PracticeForm } from '@/components/practice/practice-form'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { readAs } from '@/lib/data/page-reads'
import { findPracticeSettings } from '@/lib/data/views/settings-practice'

export const metadata = { title: 'Practice' }

export default async function PracticeSettingsPage() {
  const admin = await requireActor('admin')
  const { hostname, ...practice } = await readAs(admin, (tx) => findPracticeSettings(tx, admin))

  return (
    <>
      <PageHeader title={say('navPractice')} lead={say('practiceLead')} />
      <PracticeForm practice={practice} hostname={hostname} />
    </>
  )
}
