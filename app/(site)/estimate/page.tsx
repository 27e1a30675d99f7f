import { Estimator } from '@/components/site/estimator'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'What would it cost me?',
  description:
    'Choose your coverage and see four ways of treatment side by side: what you pay, what your plan pays, and what is not known.',
}

export default function EstimatePage() {
  return (
    <Column width="wide">
      <PageHeader title={t('site.estimatorTitle')} lead={t('site.estimatorIntro')} />
      <Estimator />
    </Column>
  )
}
