import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export default function CallGone() {
  return (
    <Column>
      <PageHeader title={t('consults.manageTitle')} />
      <Notice tone="waits">{t('consults.manageGone')}</Notice>
      <LinkButton href={paths.site.consult} className="justify-self-start">
        {t('consults.bookAnother')}
      </LinkButton>
    </Column>
  )
}
