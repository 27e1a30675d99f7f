import { z } from 'zod'
import { isLocalDate, isLocalTime, type LocalDate, type LocalTime } from '../domain/time/local.ts'
import { isId } from '../ids.ts'

/** What stands behind the question mark of an address, as the page gets it: anybody may have typed it. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

type Asked<Fields extends z.ZodRawShape> = { readonly [Name in keyof Fields]: z.output<Fields[Name]> | undefined }

const LONGEST = 200
const LAST_PAGE = 100_000

/** Reads what a page asks of its address. What makes no sense, or stands there twice, is as if nobody had asked: nothing throws. */
export function readSearch<Fields extends z.ZodRawShape>(search: Search, fields: Fields): Asked<Fields> {
  const read = ([name, field]: [string, z.core.$ZodType]) => {
    const parsed = z.safeParse(field, Object.hasOwn(search, name) ? search[name] : undefined)
    return [name, parsed.success ? parsed.data : undefined]
  }
  return Object.fromEntries(Object.entries(fields).map(read)) as Asked<Fields>
}

const isPrintable = (text: string) => !/\p{Cc}/u.test(text)

export const askedText = z.string().trim().max(LONGEST).refine(isPrintable)
/** Where somebody wants to go back to; whether it is ours is `backPath`'s to say. */
export const askedAddress = z.string().max(2_000)
export const askedId = z.string().refine(isId)
export const askedDay = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value))
export const askedTime = z.custom<LocalTime>((value) => typeof value === 'string' && isLocalTime(value))
export const askedPage = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(LAST_PAGE))

/** One of a few words. */
export const askedOne = <const Words extends readonly string[]>(words: Words) => z.enum(words)

/** Any number of a few words: what stands in the address once or several times. */
export const askedSome = <const Words extends readonly string[]>(words: Words) =>
  z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .transform((given) => words.filter((word): word is Words[number] => given.includes(word)))
