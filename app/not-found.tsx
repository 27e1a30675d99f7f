import { MissingPage } from '@/components/access/missing-page'
import { NotSetUp } from '@/components/access/not-set-up'
import { findCurrentPractice, isEmptyInstance } from '@/lib/auth/practice'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('common.notFoundTitle') }

export default async function NotFoundPage() {
  const isEmpty = (await findCurrentPractice()) === null && (await isEmptyInstance())
  return (
    <main id="main" className="px-4 py-16 sm:px-6">
      {isEmpty ? <NotSetUp /> : <MissingPage />}
    </main>
  )
}
