import { signInUi } from '@/lib/messages/en/ui/sign-in'
import { translator } from '@/lib/messages/translator'

/** The texts of the screens before a session: nobody signing in loads the rest. */
export const say = translator({ en: signInUi })
