import { plannerUi } from '@/lib/messages/en/ui/planner'
import { translator } from '@/lib/messages/translator'

/** The texts of plans for many, small enough for the browser. */
export const say = translator({ en: plannerUi })
