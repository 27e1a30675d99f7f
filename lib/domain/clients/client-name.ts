type Legal = { readonly legalFirstName: string; readonly legalLastName: string }
type Called = { readonly legalFirstName: string; readonly chosenName: string | null }

const joined = (...names: readonly string[]) => names.filter((name) => name !== '').join(' ')

/** What one calls a client to their face: the name they chose, or else their first name. */
export const firstNameOf = ({ legalFirstName, chosenName }: Called): string => chosenName ?? legalFirstName

/** A client's name on every screen and in every letter: the one they go by. The desk calls people so, too. */
export const clientNameOf = (client: Legal & Called): string => joined(firstNameOf(client), client.legalLastName)

/** A client's name in law: on papers, on claims and superbills, and wherever a payer or a signature has to match it. */
export const legalNameOf = ({ legalFirstName, legalLastName }: Legal): string => joined(legalFirstName, legalLastName)

const title = /^(?:(?:Dr|Mr|Mrs|Ms|Mx|Miss|Prof|Professor|Rev)\.?\s+)+(?=\S)/i

/** A name as somebody said it, without what they put before it: "Dr. Anna Smith" is Anna Smith. */
export const withoutTitle = (name: string): string => name.trim().replace(title, '')
