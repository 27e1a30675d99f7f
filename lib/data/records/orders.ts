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
    handedToId: true,
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

/**
 * An order with whether the referral it was written under stands; `referred`: the prescribers to whom one does. Where somebody else was asked
 * to write it anew it has ended, also when the one who wrote it is referred to again.
 */
export const orderOf = ({ handedToId, ...row }: Row, referred: ReadonlySet<string>): OrderOnFile => ({
  ...row,
  issuedOn: fromDay(row.issuedOn),
  expiresOn: fromDay(row.expiresOn),
  referralStands: handedToId === null && referred.has(row.prescriberId),
})
