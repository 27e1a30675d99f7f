/** `client_visible` where the client takes part, `care_team` where those who treat talk among themselves. `by` is the role of whoever wrote last. */
export type ThreadNow = { readonly audience: string; readonly by: string }

/** Whether what was written last in a conversation is for those who work here: among themselves, or by the client. What a colleague has answered waits for nobody. */
export const isForStaff = ({ audience, by }: ThreadNow): boolean => audience !== 'client_visible' || by === 'client'
