import { AttachForm } from '@/components/attachments/attach-form'
import { CardPictures } from '@/components/attachments/card-pictures'
import { FileList } from '@/components/attachments/file-list'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findLargestFile, listAttachments, listCards } from '@/lib/data/views/attachments'
import { isCard, kindsBy } from '@/lib/domain/attachments/kinds'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('files.title') }

export default async function PortalFilesPage() {
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const { files, cards, most } = await readAs(actor, (tx) =>
    atOnce({
      files: listAttachments(tx, actor, actor.clientId),
      cards: listCards(tx, actor, actor.clientId),
      most: findLargestFile(tx, actor, now()),
    }),
  )
  return (
    <Column width="text">
      <PageHeader title={t('files.title')} above={{ href: paths.portal.more, label: 'More' }} lead={t('files.portalLead')} />
      <FileList files={files} timeZone={timeZone} reader="client" />
      <Section title={t('files.add')}>
        <Card>
          <AttachForm clientId={null} kinds={kindsBy.client.filter((kind) => !isCard(kind))} most={most} />
        </Card>
      </Section>
      <Section title={t('files.cardTitle')} detail={t('files.cardLead')}>
        <Card>
          <CardPictures clientId={null} cards={cards} most={most} canAdd />
        </Card>
      </Section>
    </Column>
  )
}
