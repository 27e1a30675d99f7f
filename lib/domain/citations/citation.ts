/** A source a rule stands on: what it says in our words, where to find it, and the day it was last read. */
export type Citation = { readonly title: string; readonly says: string; readonly where: string; readonly readOn: string }
