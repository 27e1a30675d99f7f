import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

/** What an instance without a practice says, and to whom. */
export function NotSetUp() {
  return (
    <Column>
      <h1 className="page-title">{t('common.notSetUpTitle')}</h1>
      <p>{t('common.notSetUpText')}</p>
      <pre className="overflow-x-auto rounded-card border border-line bg-wash px-4 py-3 font-mono text-sm">npm run setup</pre>
      <p className="text-muted">{t('common.notSetUpThen')}</p>
      <LinkButton href={paths.home} variant="secondary" prefetch={false} className="justify-self-start">
        {t('common.lookAgain')}
      </LinkButton>
    </Column>
  )
}
