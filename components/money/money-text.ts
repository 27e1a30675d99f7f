import { sayMoney } from '@/lib/messages/say-money'

/** "$1,234.50" of whole cents: `sayMoney` under the name of the screens. */
export const moneyText = sayMoney
