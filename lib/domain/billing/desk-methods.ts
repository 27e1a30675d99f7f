/** How money comes in at the desk. */
export const deskMethods = ['cash', 'cheque', 'card_terminal', 'hsa_fsa'] as const
export type DeskMethod = (typeof deskMethods)[number]
