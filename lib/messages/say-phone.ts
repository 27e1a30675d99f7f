/**
 * A telephone number as people write it: `+15555550100 x12` is `(555) 555-0100, ext. 12`. What is not ten digits of North America stays
 * as it is.
 */
export function sayPhone(phone: string): string {
  const [, area, exchange, line, extension] = /^\+?1?(\d{3})(\d{3})(\d{4})(?:x(\d+))?$/.exec(phone.replace(/[\s().-]/g, '')) ?? []
  if (!area) return phone
  return `(${area}) ${exchange}-${line}${extension ? `, ext. ${extension}` : ''}`
}
