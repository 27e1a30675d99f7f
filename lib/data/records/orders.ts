import 'server-only'
import type { OrderOnFile } from '../../domain/journeys/order-on-file.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'

/** The orders of whoever is read with them, newest first. */
export const ordersOfClient = {
  orderBy: { orderedAt: 'desc' },
  select: {
    id: true,
    prescriberId: true,
    status: true,
    route: true,
    form: true,
    doseMg: true,
    sitesAllowed: true,
    homeOrder: true,
    issuedOn: true,
    expiresOn: true,
    reconfirmedAt: true,
    leastDaysBetween: true,
    endedAt: true,
    endedBy: true,
    endedWhy: true,
  },
} as const satisfies Prisma.Client$doseOrdersArgs

type Row = Prisma.DoseOrderGetPayload<{ select: (typeof ordersOfClient)['select'] }>

/** An order with whether the referral to whoever wrote it stands; `referred`: the prescribers of those that do. */
export const orderOf = (row: Row, referred: ReadonlySet<string>): OrderOnFile => ({
  ...row,
  issuedOn: fromDay(row.issuedOn),
  expiresOn: fromDay(row.expiresOn),
  referralStands: referred.has(row.prescriberId),
})
