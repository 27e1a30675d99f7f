import { Estimator } from '@/components/site/estimator'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = {
  title: 'What would it cost me?',
  description:
    'Choose your coverage and see four ways of treatment side by side: what you pay, what your plan pays, and what is not known.',
}

export default function EstimatePage() {
  return (
    <Column width="wide">
      <PageHeader title={t('site.estimatorTitle')} lead={t('site.estimatorIntro')} />
      <noscript>
        <Notice tone="waits">
          {t('site.estimatorNeedsScripts')} <TextLink href={paths.site.formats}>{t('site.navCosts')}</TextLink>
        </Notice>
      </noscript>
      <div className="needs-scripts">
        <div className="grid gap-6">
          <Estimator />
        </div>
      </div>
    </Column>
  )
}
