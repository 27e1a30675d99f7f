import { clientsUi } from '@/lib/messages/en/ui/clients'
import { translator } from '@/lib/messages/translator'

/** The texts of a chart, small enough for the browser. */
export const say = translator({ en: clientsUi })
