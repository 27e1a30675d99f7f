import { isLocalDate } from '../time/local.ts'

/** What a query asks for: words that a client must all have, or the whole of it written as one word. */
export type SearchTerms = { readonly words: readonly string[]; readonly asOne: string }

const MOST_WORDS = 6
const apostrophes = /[’‘ʼʻʹ′´`]/g
const hyphens = /[‐‑‒–—−]/g
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g
const between = /[\s!-/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\u30fb]+/
const typedFor: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n', ς: 'σ' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
}

/** A text as everybody types it: without accents and capitals, one kind of apostrophe and hyphen. `app.fold` in the database does the same. */
export const fold = (text: string): string =>
  text
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[øłđðħıŧŋςßæœþ]/g, (letter) => typedFor[letter] ?? letter)

/** A text as one word, without what stands between its words. `app.as_one_word` in the database does the same. */
export const asOneWord = (text: string): string => fold(text).split(between).join('')

/** Scripts where one letter is a whole name, and not the beginning of thousands. */
const nameInOneLetter = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]/u

/** Reads a query: an e-mail address, a day of birth, a telephone number, or names in any order. Null when it says too little. */
export function searchTermsOf(query: string): SearchTerms | null {
  const typed = query.trim()
  if (/^\S+@\S*$/.test(typed)) return alone(typed.toLowerCase())
  const born = dayOf(typed)
  if (born) return alone(born)
  if (/^[\d\s()+./-]+$/.test(typed)) {
    const digits = typed.replace(/\D/g, '').replace(/^0+(?=1?\d{10}$)/, '')
    return digits.length > 2 ? alone(digits) : null
  }
  const asOne = asOneWord(typed)
  const letters = [...asOne]
  if (letters.length === 0 || (letters.length === 1 && !nameInOneLetter.test(asOne))) return null
  const words = typed
    .split(/[\s,;]+/)
    .map(asOneWord)
    .filter((word) => word !== '')
  return { words: words.slice(0, MOST_WORDS), asOne }
}

/** The number of a claim or a superbill, or its beginning from the month on, as it stands on paper; null for any other query. */
export function paperNumberOf(query: string): string | null {
  const typed = query.trim().toUpperCase()
  return /^[CS]\d{4,6}$|^[CS]\d{6}-[0-9A-F]{0,8}$/.test(typed) ? typed : null
}

const alone = (word: string): SearchTerms => ({ words: [word], asOne: word })

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (number: number) => String(number).padStart(2, '0')

/** A whole day in the ways it is written here: 1985-03-04, 3/4/1985, Mar 4, 1985, 4 March 1985. */
function dayOf(typed: string): string | null {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const wordFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(typed)
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(typed)
  const monthOf = (name = '') => months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const written = numbers
    ? [numbers[3], Number(numbers[1]), Number(numbers[2])]
    : wordFirst
      ? [wordFirst[3], monthOf(wordFirst[1]), Number(wordFirst[2])]
      : dayFirst
        ? [dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1])]
        : null
  const day = written ? `${written[0]}-${two(Number(written[1]))}-${two(Number(written[2]))}` : typed
  return isLocalDate(day) ? day : null
}
