/** Rows that no fixture on a database breaks yet, each with why. */
export const untriedRows: Readonly<Record<string, string>> = {}
