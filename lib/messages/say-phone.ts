/** A telephone number as people write it: `+15555550100` is `(555) 555-0100`. What is not ten digits of North America stays as it is. */
export function sayPhone(phone: string): string {
  const [, area, exchange, line] = /^\+?1?(\d{3})(\d{3})(\d{4})$/.exec(phone.replace(/[\s().-]/g, '')) ?? []
  return area ? `(${area}) ${exchange}-${line}` : phone
}
