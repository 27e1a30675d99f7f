import { notesUi } from '@/lib/messages/en/ui/notes'
import { translator } from '@/lib/messages/translator'

/** The texts of notes, small enough for the browser. */
export const say = translator({ en: notesUi })
