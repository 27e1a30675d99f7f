type Address = {
  readonly addressLine: string | null
  readonly city: string | null
  readonly state: string
  readonly zip: string | null
}

/** An address in one line, as much of it as is on file: "9 Bluestem Avenue, Kansas City, KS 66103", or "KS 66103" as a caller says it. */
export const addressInOneLine = ({ addressLine, city, state, zip }: Address): string =>
  [addressLine, city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ')
