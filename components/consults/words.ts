import { consultsUi } from '@/lib/messages/en/ui/consults'
import { translator } from '@/lib/messages/translator'

/** The texts of consult calls, small enough for the browser. */
export const say = translator({ en: consultsUi })
