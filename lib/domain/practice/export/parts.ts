/** Records of so many clients make one part of a download. */
export const CLIENTS_OF_A_PART = 100

/** The clients of a part, counted from 1. Whoever is new is in the last one, so that the others stay as they are. */
export const clientsOfPart = (clientIds: readonly string[], part: number): readonly string[] =>
  clientIds.slice((part - 1) * CLIENTS_OF_A_PART, part * CLIENTS_OF_A_PART)

export const partsOf = (clients: number): number => Math.ceil(clients / CLIENTS_OF_A_PART)
