import { openingUi } from '@/lib/messages/en/ui/opening'
import { translator } from '@/lib/messages/translator'

/** The texts of the opening list. */
export const say = translator({ en: openingUi })
