import { ConsultList } from '@/components/consults/consult-list'
import { NeedsOutcome } from '@/components/consults/needs-outcome'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { listConsults } from '@/lib/data/views/consults'
import { permits } from '@/lib/domain/access/permissions'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Consults' }

export default async function ConsultsPage() {
  const { actor } = await requireSession('front-desk', 'therapist', 'admin')
  const { timeZone } = await currentPractice()
  const { items: rows, total } = await readAs(actor, (tx) => listConsults(tx, actor, now()))

  return (
    <>
      <PageHeader
        title={t('consults.listTitle')}
        lead={t('consults.listLead')}
        actions={
          permits(actor, 'consult.book')
            ? [
                <LinkButton key="new" href={paths.clinic.newConsult}>
                  {t('consults.enterTitle')}
                </LinkButton>,
              ]
            : []
        }
      />
      <NeedsOutcome rows={rows} timeZone={timeZone} canConvert={permits(actor, 'consult.convert')} />
      <ConsultList rows={rows} timeZone={timeZone} />
      {total > rows.length && <p className="text-muted text-sm">{t('consults.listNewest', { count: rows.length, total })}</p>}
    </>
  )
}
