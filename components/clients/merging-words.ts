import { mergingUi } from '@/lib/messages/en/ui/merging'
import { translator } from '@/lib/messages/translator'

/** The texts of charts that are one person, small enough for the browser. */
export const say = translator({ en: mergingUi })
