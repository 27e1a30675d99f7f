import type { OrderDoseInput } from '@/lib/inputs/prescribers'

/** An order for a lozenge in the office, as a prescriber writes it for somebody they have seen. */
export const order = (clientId: string, over: Partial<OrderDoseInput> = {}): OrderDoseInput => ({
  clientId,
  route: 'lozenge',
  form: 'rapid dissolve tablet',
  doseMg: 100,
  sitesAllowed: ['office'],
  issuedOn: '2026-11-23',
  expiresOn: '2027-04-23',
  evaluation: 'in-person',
  purpose: 'Treatment-resistant depression',
  ...over,
})
