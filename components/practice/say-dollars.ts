import { sayMoney } from '@/lib/messages/say-money'

/** Whole dollars without their zeros: `$15,960`. Cents stay where there are any. */
export const sayDollars = (cents: number): string => sayMoney(cents).replace(/\.00$/, '')
