import { entryInWords } from '@/components/practice/audit-entry'
import { AuditList } from '@/components/practice/audit-list'
import { outcomeChoices, roleChoices } from '@/components/practice/audit-words'
import { TrailState } from '@/components/practice/trail-state'
import { VerifyTrail } from '@/components/practice/verify-trail'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readCopyAs } from '@/lib/data/page-reads'
import { AUDIT_PAGE, listAuditEvents } from '@/lib/data/views/audit-trail'
import { findTrailState } from '@/lib/data/views/trail-state'
import { addDays } from '@/lib/domain/time/local'
import { startOfDay } from '@/lib/domain/time/practice-time'
import { askedDay, askedPage, askedSome, askedText, readSearch, type Search } from '@/lib/inputs/search'

export const metadata = { title: 'Audit trail' }

type Props = { searchParams: Promise<Search> }

const fields = {
  q: askedText,
  role: askedSome(roleChoices.map(({ value }) => value)),
  outcome: askedSome(outcomeChoices.map(({ value }) => value)),
  from: askedDay,
  until: askedDay,
  page: askedPage,
}

export default async function AuditPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { timeZone, now } = await currentDay()
  const { q: search = '', role: roles = [], outcome: outcomes = [], from, until, page = 1 } = readSearch(await searchParams, fields)
  const filter = {
    search,
    roles,
    outcomes,
    from: from ? startOfDay(from, timeZone) : null,
    before: until ? startOfDay(addDays(until, 1), timeZone) : null,
    page,
  }
  const { state: found, events } = await readCopyAs(admin, (tx) =>
    atOnce({ state: findTrailState(tx, admin), events: listAuditEvents(tx, admin, filter, now) }),
  )
  const { isAsked, ...state } = found
  const { rows, total, isMore } = events

  return (
    <>
      <PageHeader title={say('navAudit')} lead={say('auditLead')} />
      <TrailState timeZone={timeZone} {...state} />
      <VerifyTrail isAsked={isAsked} />
      <AuditList
        rows={rows.map((row) => entryInWords(row, timeZone))}
        total={total}
        isMore={isMore}
        pageSize={AUDIT_PAGE}
        timeZone={timeZone}
      />
    </>
  )
}
