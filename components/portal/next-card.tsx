import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { NextAction } from '@/lib/domain/clients/next-action'
import { t } from '@/lib/messages/t'
import { wordNextAction } from '@/lib/messages/word-next-action'
import { nextHref } from './next-href'

/** The one next thing, and its button. */
export function NextCard({ next, intakeDone }: { next: NextAction; intakeDone: boolean }) {
  const { title, text, go } = wordNextAction(next)
  const inIntake = next.code === 'answer-questionnaires' && !intakeDone
  const href = inIntake ? nextHref({ code: 'finish-details', params: {} })?.replace('details', 'phq9') : nextHref(next)
  return (
    <Card tone="next" heading="h2" title={title} aside={<span className="text-muted text-sm">{t('portal.nextTitle')}</span>}>
      <div className="grid gap-4">
        <p>{text}</p>
        {href && go && (
          <LinkButton href={href} className="w-full sm:w-fit">
            {go}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}
