import { KeptMail } from '@/components/access/kept-mail'
import { MailboxTable } from '@/components/access/mailbox-table'
import { GivenUpMail, WaitingMail } from '@/components/access/waiting-mail'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findKeptMail, listGivenUpMail, listKeptMail, listWaitingMail, type WaitingMail as Waiting } from '@/lib/data/views/mailbox'
import { askedId, askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('practice.mailbox') }

const fields = { open: askedId, page: askedPage, waiting: askedPage, failed: askedPage }

type Props = { readonly searchParams: Promise<Search> }

export default async function MailboxPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { open, ...asked } = readSearch(await searchParams, fields)
  const { timeZone } = await currentPractice()
  const { mails, waiting, givenUp, opened } = await readAs(admin, (tx) =>
    atOnce({
      mails: listKeptMail(tx, admin, asked.page),
      waiting: listWaitingMail(tx, admin, asked.waiting),
      givenUp: listGivenUpMail(tx, admin, asked.failed),
      opened: open ? findKeptMail(tx, admin, open) : null,
    }),
  )
  const when = (at: Date) => sayDayAndTime(at, timeZone)
  const lineOf = ({ id, kind, dueAt, attempts, failedAt, lastError }: Waiting) => ({
    id,
    kind,
    when: when(failedAt ?? dueAt),
    attempts,
    error: lastError,
  })
  return (
    <Column width="full">
      <PageHeader title={t('practice.mailbox')} lead={t('access.mailboxLead')} />
      {givenUp.total > 0 && (
        <Section title={t('access.mailboxGivenUpTitle')} detail={t('access.mailboxGivenUpDetail')}>
          <GivenUpMail lines={givenUp.items.map(lineOf)} />
          <ListPages {...givenUp} name="failed" />
        </Section>
      )}
      {waiting.total > 0 && (
        <Section title={t('access.mailboxWaitingTitle')}>
          <WaitingMail lines={waiting.items.map(lineOf)} />
          <ListPages {...waiting} name="waiting" />
        </Section>
      )}
      {mails.total > 0 && (
        <MailboxTable
          mails={mails.items.map(({ id, recipient, subject, sentAt }) => ({
            id,
            recipient,
            subject,
            sent: when(sentAt),
            sentAt: sentAt.toISOString(),
          }))}
        />
      )}
      <ListPages {...mails} />
      {mails.total + waiting.total + givenUp.total === 0 && <EmptyState>{t('practice.mailboxEmpty')}</EmptyState>}
      {opened && <KeptMail {...opened} sent={when(opened.sentAt)} />}
    </Column>
  )
}
