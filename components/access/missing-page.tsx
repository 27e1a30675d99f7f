import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

/** The same words for what is not there and for what is not this person's. */
export function MissingPage() {
  return (
    <Column>
      <div className="grid gap-2">
        <h1 className="page-title">{t('common.notFoundTitle')}</h1>
        <p className="text-muted">{t('common.notFoundText')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.signedInTo('/')} prefetch={false}>
          {t('common.goHome')}
        </LinkButton>
        <LinkButton href={paths.home} variant="secondary">
          {t('common.goSite')}
        </LinkButton>
      </div>
    </Column>
  )
}
