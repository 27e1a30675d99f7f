import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { GateCard } from './gate-card'

/** A mailed link that opens nothing any more, and where to get another. */
export function DeadLink({ title }: { readonly title: string }) {
  return (
    <GateCard title={title}>
      <Notice tone="waits">{t('access.linkUsed')}</Notice>
      <LinkButton href={paths.forgot} wide>
        {t('access.askForLink')}
      </LinkButton>
    </GateCard>
  )
}
