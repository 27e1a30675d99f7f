import { KeptMail } from '@/components/access/kept-mail'
import { MailboxTable } from '@/components/access/mailbox-table'
import { GivenUpMail, WaitingMail } from '@/components/access/waiting-mail'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/scope'
import { findKeptMail, listGivenUpMail, listKeptMail, listWaitingMail, type WaitingMail as Waiting } from '@/lib/data/views/mailbox'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('practice.mailbox') }

type Props = { readonly searchParams: Promise<Search> }

export default async function MailboxPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { open } = readSearch(await searchParams, { open: askedId })
  const { timeZone } = await currentPractice()
  const { mails, waiting, givenUp, opened } = await readAs(admin, async (tx) => ({
    mails: await listKeptMail(tx, admin),
    waiting: await listWaitingMail(tx, admin),
    givenUp: await listGivenUpMail(tx, admin),
    opened: open ? await findKeptMail(tx, admin, open) : null,
  }))
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
      {givenUp.length > 0 && (
        <Section title={t('access.mailboxGivenUpTitle')} detail={t('access.mailboxGivenUpDetail')}>
          <GivenUpMail lines={givenUp.map(lineOf)} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('access.mailboxWaitingTitle')}>
          <WaitingMail lines={waiting.map(lineOf)} />
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
