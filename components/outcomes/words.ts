import { outcomesUi } from '@/lib/messages/en/ui/outcomes'
import { translator } from '@/lib/messages/translator'

/** The texts of questionnaires, small enough for the browser. */
export const say = translator({ en: outcomesUi })
