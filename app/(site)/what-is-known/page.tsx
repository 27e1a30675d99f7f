import { Article } from '@/components/site/article'
import { WordList } from '@/components/site/word-list'
import { currentSitePage } from '@/lib/auth/site-parts'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('site.navEvidence'), description: t('site.evidenceAbout') }

export default async function EvidencePage() {
  const { parts, words } = await currentSitePage('evidence', ['glutamate', 'nmda', 'off-label', 'esketamine', 'dissociation', 'response'])
  return (
    <Article title={t('site.evidenceTitle')} lead={t('site.evidenceLead')} parts={parts} width="wide" margin={<WordList words={words} />}>
      <p className="max-w-column text-muted">{t('site.noPromise')}</p>
    </Article>
  )
}
