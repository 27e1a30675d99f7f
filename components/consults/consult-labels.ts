import { consultWords } from '@/lib/messages/en/consult-words'
import { labeller } from '@/lib/messages/labeller'

/** What is chosen on the way to a call, as people read it. */
export const label = labeller({ en: consultWords })
