/** The languages the product speaks. Spanish follows: a folder beside `en` with the same keys. */
export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** The sentences of another language for the same keys. */
export type Translated<English> = { readonly [Key in keyof English]: English[Key] extends string ? string : Translated<English[Key]> }

/** English, and what other languages there are. */
export type InLocales<English> = { readonly en: English } & { readonly [Other in Exclude<Locale, 'en'>]: Translated<English> }
