import { KeptMail } from '@/components/access/kept-mail'
import { MailboxTable } from '@/components/access/mailbox-table'
import { WaitingMail } from '@/components/access/waiting-mail'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/scope'
import { findKeptMail, listKeptMail, listWaitingMail } from '@/lib/data/views/mailbox'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('practice.mailbox') }

type Props = { readonly searchParams: Promise<Search> }

export default async function MailboxPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { open } = readSearch(await searchParams, { open: askedId })
  const { timeZone } = await currentPractice()
  const { mails, waiting, opened } = await readAs(admin, async (tx) => ({
    mails: await listKeptMail(tx, admin),
    waiting: await listWaitingMail(tx, admin),
    opened: open ? await findKeptMail(tx, admin, open) : null,
  }))
  const when = (at: Date) => sayDayAndTime(at, timeZone)
  return (
    <Column width="full">
      <PageHeader title={t('practice.mailbox')} lead={t('access.mailboxLead')} />
      {waiting.length > 0 && (
        <Section title={t('access.mailboxWaitingTitle')}>
          <WaitingMail
            lines={waiting.map(({ id, kind, dueAt, attempts, hasFailed }) => ({ id, kind, due: when(dueAt), attempts, hasFailed }))}
          />
        </Section>
      )}
      <MailboxTable
        mails={mails.map(({ id, recipient, subject, sentAt }) => ({
          id,
          recipient,
          subject,
          sent: when(sentAt),
          sentAt: sentAt.toISOString(),
        }))}
      />
      {opened && <KeptMail {...opened} sent={when(opened.sentAt)} />}
    </Column>
  )
}
