import type { Setting } from '../journeys/setting.ts'

/** How the clinician and the client meet during a visit. */
export const contacts = ['in_person', 'video', 'audio'] as const
export type Contact = (typeof contacts)[number]

const possible: Readonly<Record<Setting, readonly Contact[]>> = {
  office: ['in_person'],
  facility: ['in_person', 'video'],
  telehealth: ['video', 'audio'],
  home: ['in_person', 'video'],
}

/** The ways to meet in a setting, the usual one first. */
export const contactsIn = (setting: Setting): readonly Contact[] => possible[setting]

/** How they meet where nothing else was chosen; null where no clinician takes part. */
export const usualContact = (setting: Setting, hasClinician: boolean): Contact | null =>
  hasClinician ? (possible[setting][0] ?? null) : null

/** How they meet: as was asked, where the place has it; else as is usual there. Null where no clinician takes part. */
export const contactFor = (setting: Setting, asked: Contact | null | undefined, hasClinician: boolean): Contact | null =>
  asked && hasClinician && contactsIn(setting).includes(asked) ? asked : usualContact(setting, hasClinician)
