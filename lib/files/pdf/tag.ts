/** What a part of a paper is to somebody who does not see it: the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export type Role = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Artifact'

export type Tag = { readonly role: Role; readonly scope?: 'Row' | 'Column' }

/** Marks a part with what it is. The object itself says which part: a part that runs over two pages stays one. */
export const tag = (role: Role, scope?: Tag['scope']): { readonly tag: Tag } => ({ tag: scope ? { role, scope } : { role } })
