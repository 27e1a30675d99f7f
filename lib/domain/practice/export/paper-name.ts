export const paperKinds = ['signed', 'superbill', 'receipt'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Where a paper lies in a download: by whose it is and what the record calls it. */
export const paperName = (kind: PaperKind, clientId: string, id: string): string => `papers/${clientId}/${kind}-${id}.pdf`
