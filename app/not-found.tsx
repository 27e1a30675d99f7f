import { MissingPage } from '@/components/access/missing-page'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('common.notFoundTitle') }

export default function NotFoundPage() {
  return (
    <main id="main" className="px-4 py-16 sm:px-6">
      <MissingPage />
    </main>
  )
}
