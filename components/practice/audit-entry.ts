import type { AuditRow } from '@/lib/data/views/audit-trail'
import { sayAct } from '@/lib/messages/say-act'
import { sayDetail, sayDetailName } from '@/lib/messages/say-detail'

type Detail = { readonly key: string; readonly term: string; readonly value: string }

/** An entry of the trail as it is read. */
export type AuditEntry = Omit<AuditRow, 'details'> & { readonly what: string; readonly details: readonly Detail[] }

/** Puts an entry into words: said on the server, so that the browser loads the words of no act. */
export const entryInWords = ({ details, ...row }: AuditRow, timeZone: string): AuditEntry => ({
  ...row,
  what: sayAct(row.command),
  details: Object.entries(details).map(([key, value]) => ({ key, term: sayDetailName(key), value: sayDetail(key, value, timeZone) })),
})
