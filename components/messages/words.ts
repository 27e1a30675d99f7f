import { messagesUi } from '@/lib/messages/en/ui/messages'
import { translator } from '@/lib/messages/translator'

/** The texts of messages, small enough for the browser. */
export const say = translator({ en: messagesUi })
