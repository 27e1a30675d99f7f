import { AuditList } from '@/components/practice/audit-list'
import { TrailState } from '@/components/practice/trail-state'
import { VerifyTrail } from '@/components/practice/verify-trail'
import { say } from '@/components/practice/words'
import { readTableQuery } from '@/components/ui/data-table/table-query'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { AUDIT_PAGE, listAuditEvents } from '@/lib/data/views/audit-trail'
import { findTrailState } from '@/lib/data/views/trail-state'
import { addDays, isLocalDate } from '@/lib/domain/time/local'
import { startOfDay } from '@/lib/domain/time/practice-time'

export const metadata = { title: 'Audit trail' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { timeZone, now } = await currentDay()
  const params = paramsOf(await searchParams)
  const { search, filters, page } = readTableQuery(params, ['role', 'outcome'])
  const from = params.get('from') ?? ''
  const until = params.get('until') ?? ''
  const filter = {
    search,
    roles: filters.role ?? [],
    outcomes: filters.outcome ?? [],
    from: isLocalDate(from) ? startOfDay(from, timeZone) : null,
    before: isLocalDate(until) ? startOfDay(addDays(until, 1), timeZone) : null,
    page,
  }
  const { rows, total, isAsked, ...state } = await readAs(admin, async (tx) => ({
    ...(await findTrailState(tx, admin)),
    ...(await listAuditEvents(tx, admin, filter, now)),
  }))

  return (
    <>
      <PageHeader title={say('navAudit')} lead={say('auditLead')} />
      <TrailState timeZone={timeZone} {...state} />
      <VerifyTrail isAsked={isAsked} />
      <AuditList rows={rows} total={total} pageSize={AUDIT_PAGE} timeZone={timeZone} />
    </>
  )
}

function paramsOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) for (const one of [value ?? []].flat()) params.append(name, one)
  return params
}
