import { type MessageParams, writeMessage } from './icu.ts'
import { DEFAULT_LOCALE, type InLocales, type Locale } from './locale.ts'

type Texts = Readonly<Record<string, string>>

/** A message with a brace in it needs its parameters. */
export type ParamsFor<Text> = Text extends `${string}{${string}`
  ? [params: MessageParams, locale?: Locale]
  : [params?: MessageParams, locale?: Locale]

/**
 * Makes the function that writes the texts of one catalogue. A key that is not in it does not compile. A component that
 * runs in the browser takes the catalogue of its own subject, so that it does not bring all the others along.
 */
export function translator<const English extends Texts>(catalogues: InLocales<English>) {
  return <Key extends keyof English & string>(key: Key, ...[params, locale = DEFAULT_LOCALE]: ParamsFor<English[Key]>): string => {
    const texts: Texts = catalogues[locale]
    return writeMessage(locale, texts[key] ?? key, params)
  }
}
