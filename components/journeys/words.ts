import { journeysUi } from '@/lib/messages/en/ui/journeys'
import { translator } from '@/lib/messages/translator'

/** The texts of journeys, small enough for the browser. */
export const say = translator({ en: journeysUi })
