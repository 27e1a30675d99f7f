import 'server-only'
import { amountIn, type SignedNotice } from '../../domain/coverage/notice.ts'
import { documentTemplates } from '../../domain/practice/documents/templates.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'

const KEY = 'extended-care-notice'

/** Every notice of what extended care costs that clients signed, by client: those taken back too, for they held before. */
export async function loadNotices(
  tx: Tx,
  { practiceId, timeZone }: { readonly practiceId: string; readonly timeZone: TimeZone },
  clientIds: readonly string[],
): Promise<Map<string, SignedNotice[]>> {
  const rows = await tx.signature.findMany({
    where: { practiceId, clientId: { in: [...clientIds] }, documentKey: KEY },
    orderBy: { signedAt: 'asc' },
    select: { clientId: true, signedAt: true, revokedAt: true, details: true, version: { select: { body: true } } },
  })
  const byClient = new Map<string, SignedNotice[]>()
  for (const { clientId, signedAt, revokedAt, details, version } of rows) {
    const notice = {
      signedOn: localDateOf(signedAt, timeZone),
      validDays: (version.body as { validDays?: number | null }).validDays ?? documentTemplates[KEY].validDays,
      revokedOn: revokedAt && localDateOf(revokedAt, timeZone),
      amount: amountIn((details as { youPay?: string } | null)?.youPay),
    }
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), notice])
  }
  return byClient
}
