import { siteUi } from '@/lib/messages/en/ui/site'
import { translator } from '@/lib/messages/translator'

/** The texts of the public pages, small enough for the browser. */
export const say = translator({ en: siteUi })
