import type { CycleFormat } from '@/lib/domain/coverage/format'
import { say } from './site-words'

/** The formats as people who are no clients yet read them. */
export const formatNames: Readonly<Record<CycleFormat, string>> = {
  A: say('formatA'),
  B: say('formatB'),
  C: say('formatC'),
  D: say('formatD'),
}
