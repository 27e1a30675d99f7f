import { filesUi } from '@/lib/messages/en/ui/files'
import { translator } from '@/lib/messages/translator'

/** The texts of files, small enough for the browser. */
export const say = translator({ en: filesUi })

/** A size as people read it: `2.4 MB`. */
export const saySize = (bytes: number): string => say('size', { size: Math.max(0.1, Math.round(bytes / 100_000) / 10) })
