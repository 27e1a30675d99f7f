import { billingUi } from '@/lib/messages/en/ui/billing'
import { translator } from '@/lib/messages/translator'

/** The texts of money, small enough for the browser. */
export const say = translator({ en: billingUi })
