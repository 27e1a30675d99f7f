import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { canBeLifted, itemOf } from '../../domain/clients/rule-screen-clearance.ts'
import type { ScreenToDecide } from '../../domain/clients/screen-to-decide.ts'
import { fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

/** What the newest health screen found that stops or waits, with the latest decision on each. Null when there is nothing to decide. */
export async function findScreenToDecide(tx: Tx, actor: Actor, clientId: string): Promise<ScreenToDecide | null> {
  const row = await tx.screening.findFirst({
    where: { AND: [ofVisibleClients(actor), { clientId, kind: 'contraindication' }] },
    orderBy: { takenAt: 'desc' },
    select: {
      id: true,
      takenAt: true,
      findings: true,
      clearances: {
        orderBy: { decidedAt: 'desc' },
        select: { item: true, decision: true, words: true, untilOn: true, prescriber: { select: { name: true } } },
      },
    },
  })
  const found = (row ? readJson('Screening.findings', row.findings) : []).filter(({ effect }) => effect !== 'warn')
  const items = [...new Set(found.flatMap((finding) => itemOf(finding) ?? []))]
  if (!row || items.length === 0) return null
  return {
    screeningId: row.id,
    takenAt: row.takenAt,
    items: items.map((item) => {
      const latest = row.clearances.find((clearance) => clearance.item === item)
      return {
        item,
        canBeLifted: canBeLifted(item),
        decision: latest
          ? {
              lifts: latest.decision === 'lifts',
              words: latest.words,
              untilOn: fromDayOrNull(latest.untilOn),
              prescriberName: latest.prescriber.name,
            }
          : null,
      }
    }),
  }
}
