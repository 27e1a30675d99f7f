import { coverageUi } from '@/lib/messages/en/ui/coverage'
import { translator } from '@/lib/messages/translator'

/** The texts of coverage, small enough for the browser. */
export const say = translator({ en: coverageUi })
