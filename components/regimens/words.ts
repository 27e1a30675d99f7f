import { regimensUi } from '@/lib/messages/en/ui/regimens'
import { translator } from '@/lib/messages/translator'

/** The texts of a regimen, small enough for the browser. */
export const say = translator({ en: regimensUi })
