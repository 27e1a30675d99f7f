/** How a telephone number, an e-mail address, a ZIP code and a name are read, wherever they come from: a form, a file, a call. */

/** A telephone number in its one form, `+17165550100` with ` x12` behind it for an extension; null for what is none. Other countries begin with a plus. */
export function phoneIn(text: string): string | null {
  const [, written = '', extension] = /^([^a-z#,;]*)(?:[\s,;]*(?:extension|ext\.?|x|#)\s*(\d{1,6}))?$/i.exec(text.trim()) ?? []
  if (!/^\+?\d*(?:[\s.-]*\(\d+\))?[\d\s./-]*$/.test(written)) return null
  const digits = written.replace(/\D/g, '')
  const isAbroad = written.startsWith('+') && !digits.startsWith('1')
  const number = isAbroad ? (/^[2-9]\d{7,14}$/.exec(digits)?.[0] ?? null) : (/^1?([2-9]\d{9})$/.exec(digits)?.[1] ?? null)
  if (number === null) return null
  return `+${isAbroad ? '' : '1'}${number}${extension === undefined ? '' : ` x${extension}`}`
}

const EMAIL =
  /^[^\s@<>"]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.[a-z][a-z0-9-]*[a-z0-9]|[a-z0-9-]+\.(?:test|example|localhost))$/

export const LONGEST_EMAIL = 254

/** An e-mail address in its one form, NFKC, trimmed, lower case, with an ASCII domain; null for what is none. */
export function emailIn(text: string): string | null {
  const email = text.normalize('NFKC').trim().toLowerCase()
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : null
}

/** A ZIP code of five digits, or nine as `14201-1234`; null for what is none. */
export function zipIn(text: string): string | null {
  const [, five, four] = /^(\d{5})(?:[-\s]?(\d{4}))?$/.exec(text.trim()) ?? []
  return five ? [five, four].filter(Boolean).join('-') : null
}

/** Whether a text can be the name of a person: it has a letter of any script, and no signs that names do not have. */
export const isPersonName = (text: string): boolean => /\p{L}/u.test(text) && !/[\p{C}<>@{}[\]\\|^~=;#$%*_+]/u.test(text)
