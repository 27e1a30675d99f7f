import { schedulingUi } from '@/lib/messages/en/ui/scheduling'
import { translator } from '@/lib/messages/translator'

/** The texts of the calendar and of booking, small enough for the browser. */
export const say = translator({ en: schedulingUi })
