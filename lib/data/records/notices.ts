import 'server-only'
import { amountIn, type SignedNotice } from '../../domain/coverage/notice.ts'
import { documentTemplates } from '../../domain/practice/documents/templates.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

export const NOTICE = 'extended-care-notice'
export const MISSED_POLICY = 'missed-visit-policy'

/** The papers that name an amount nobody is asked more than, each with the field that holds it. */
const amountFields = { [NOTICE]: 'youPay', [MISSED_POLICY]: 'fee' } as const
type AmountPaper = keyof typeof amountFields

/** What a signature under a notice says. */
export const noticeColumns = {
  signedAt: true,
  revokedAt: true,
  details: true,
  version: { select: { body: true } },
} satisfies Prisma.SignatureSelect

type Row = Prisma.SignatureGetPayload<{ select: typeof noticeColumns }>

export const noticeOf = ({ version, ...row }: Row, timeZone: TimeZone, paper: AmountPaper = NOTICE): SignedNotice =>
  noticeFrom({ ...row, validDays: readJson('DocumentVersion.body', version.body).validDays ?? null }, timeZone, paper)

type Signed = Omit<Row, 'version' | 'details'> & { readonly validDays: number | null; readonly details: unknown }

/** The same where of the version's words only its days were read. */
export const noticeFrom = (
  { signedAt, revokedAt, details, validDays }: Signed,
  timeZone: TimeZone,
  paper: AmountPaper = NOTICE,
): SignedNotice => ({
  signedOn: localDateOf(signedAt, timeZone),
  validDays: validDays ?? documentTemplates[paper].validDays,
  revokedOn: revokedAt && localDateOf(revokedAt, timeZone),
  amount: amountIn(readJson('Signature.details', details)?.[amountFields[paper]]),
})

/** Every notice of what extended care costs that clients signed, or policy on missed visits, by client: those taken back too, for they held before. */
export async function loadNotices(
  tx: Tx,
  { practiceId, timeZone }: { readonly practiceId: string; readonly timeZone: TimeZone },
  clientIds: readonly string[],
  paper: AmountPaper = NOTICE,
): Promise<Map<string, SignedNotice[]>> {
  const rows = await tx.signature.findMany({
    where: { practiceId, clientId: { in: [...clientIds] }, documentKey: paper },
    orderBy: { signedAt: 'asc' },
    select: { ...noticeColumns, clientId: true },
  })
  const byClient = new Map<string, SignedNotice[]>()
  for (const { clientId, ...row } of rows) byClient.set(clientId, [...(byClient.get(clientId) ?? []), noticeOf(row, timeZone, paper)])
  return byClient
}
