import { accessUi } from '@/lib/messages/en/ui/access'
import { commonUi } from '@/lib/messages/en/ui/common'
import { translator } from '@/lib/messages/translator'

/** The texts of signing in, small enough for the browser. */
export const say = translator({ en: accessUi })

/** The texts every screen shares. */
export const sayCommon = translator({ en: commonUi })
