import { redirect } from 'next/navigation'
import { NotSetUp } from '@/components/access/not-set-up'
import { isKnownToBeOpen } from '@/lib/auth/practice'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('common.notSetUpTitle'), robots: { index: false } }

export default function NotSetUpPage() {
  if (isKnownToBeOpen()) redirect(paths.home)
  return (
    <main id="main" className="px-4 py-16 sm:px-6">
      <NotSetUp />
    </main>
  )
}
