import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('common.notFoundTitle') }

/** The same page for what is not there and for what is not this person's. */
export default function NotFoundPage() {
  return (
    <main id="main" className="px-4 py-16 sm:px-6">
      <Column>
        <div className="grid gap-2">
          <h1 className="page-title">{t('common.notFoundTitle')}</h1>
          <p className="text-muted">{t('common.notFoundText')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={paths.signedInTo('/') as never}>{t('common.goHome')}</LinkButton>
          <LinkButton href={paths.home} variant="secondary">
            {t('common.goSite')}
          </LinkButton>
        </div>
      </Column>
    </main>
  )
}
