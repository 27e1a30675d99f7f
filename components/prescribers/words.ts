import { prescribersUi } from '@/lib/messages/en/ui/prescribers'
import { translator } from '@/lib/messages/translator'

/** The texts of prescribers and referrals, small enough for the browser. */
export const say = translator({ en: prescribersUi })
