import { tasksUi } from '@/lib/messages/en/ui/tasks'
import { translator } from '@/lib/messages/translator'

/** The texts of tasks, small enough for the browser. */
export const say = translator({ en: tasksUi })
