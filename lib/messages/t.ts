import { accessUi } from './en/ui/access.ts'
import { billingUi } from './en/ui/billing.ts'
import { clientsUi } from './en/ui/clients.ts'
import { commonUi } from './en/ui/common.ts'
import { consultsUi } from './en/ui/consults.ts'
import { coverageUi } from './en/ui/coverage.ts'
import { credentialsUi } from './en/ui/credentials.ts'
import { filesUi } from './en/ui/files.ts'
import { importsUi } from './en/ui/imports.ts'
import { journeysUi } from './en/ui/journeys.ts'
import { mergingUi } from './en/ui/merging.ts'
import { messagesUi } from './en/ui/messages.ts'
import { notesUi } from './en/ui/notes.ts'
import { outcomesUi } from './en/ui/outcomes.ts'
import { plannerUi } from './en/ui/planner.ts'
import { portalUi } from './en/ui/portal.ts'
import { practiceUi } from './en/ui/practice.ts'
import { prescribersUi } from './en/ui/prescribers.ts'
import { regimensUi } from './en/ui/regimens.ts'
import { safetyUi } from './en/ui/safety.ts'
import { schedulingUi } from './en/ui/scheduling.ts'
import { siteUi } from './en/ui/site.ts'
import { tasksUi } from './en/ui/tasks.ts'
import { writeMessage } from './icu.ts'
import { DEFAULT_LOCALE, type InLocales } from './locale.ts'
import type { ParamsFor } from './translator.ts'

const english = {
  access: accessUi,
  billing: billingUi,
  clients: clientsUi,
  merging: mergingUi,
  common: commonUi,
  consults: consultsUi,
  coverage: coverageUi,
  credentials: credentialsUi,
  files: filesUi,
  imports: importsUi,
  journeys: journeysUi,
  messages: messagesUi,
  notes: notesUi,
  outcomes: outcomesUi,
  planner: plannerUi,
  portal: portalUi,
  practice: practiceUi,
  prescribers: prescribersUi,
  regimens: regimensUi,
  safety: safetyUi,
  scheduling: schedulingUi,
  site: siteUi,
  tasks: tasksUi,
} as const

const catalogue: InLocales<typeof english> = { en: english }

type English = typeof english
/** Every key of the catalogue: the subject, a dot, the key within it. */
export type MessageKey = { [Subject in keyof English]: `${Subject}.${keyof English[Subject] & string}` }[keyof English]
type TextAt<Key> = Key extends `${infer Subject extends keyof English}.${infer Name}`
  ? English[Subject][Name & keyof English[Subject]]
  : never

/**
 * A text of the product: `t('common.save')`, `t('portal.youOwe', { amount })`. A key that is not there does not compile. Made
 * for the server; in the browser it brings every subject along, so a client component takes `translator` with its own.
 */
export function t<Key extends MessageKey>(key: Key, ...[params, locale = DEFAULT_LOCALE]: ParamsFor<TextAt<Key>>): string {
  const [subject = '', name = ''] = key.split('.')
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = catalogue[locale]
  return writeMessage(locale, texts[subject]?.[name] ?? key, params)
}
