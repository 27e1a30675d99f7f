import type { RetentionKind } from '../../lib/domain/practice/retention.ts'

/** What sort of personal data a column holds; `plain` tells nothing of a person by itself. */
export type Sort =
  | 'identity'
  | 'contact'
  | 'coverage'
  | 'money'
  | 'health'
  | 'visits'
  | 'words'
  | 'account'
  | 'device'
  | 'work'
  | 'trail'
  | 'plain'

export type About = 'client' | 'caller' | 'staff' | 'prescriber' | 'account' | 'anybody'

export type PersonalTable = {
  readonly about: About
  readonly kept: RetentionKind | 'stays'
  /** Roles whose row policies let them read it. */
  readonly readers: string
  /** Columns by sort, several in one line. Ids and instants stand in no line. */
  readonly columns: Partial<Readonly<Record<Sort, string>>>
}

export const everybody = 'visitor link client therapist prescriber front-desk admin system'
export const all = 'client therapist prescriber front-desk admin system'
export const office = 'client therapist front-desk admin system'
export const team = 'therapist prescriber front-desk admin system'
export const treating = 'client therapist prescriber system'
export const linked = 'link client therapist front-desk admin system'
export const staff = 'therapist front-desk admin system'
export const admins = 'admin system'

type Columns = PersonalTable['columns']
export const chart = (readers: string, columns: Columns): PersonalTable => ({ about: 'client', kept: 'record', readers, columns })
export const books = (readers: string, columns: Columns): PersonalTable => ({ about: 'client', kept: 'money', readers, columns })
export const paper = (readers: string, columns: Columns): PersonalTable => ({ about: 'client', kept: 'paper', readers, columns })
export const worker = (readers: string, columns: Columns): PersonalTable => ({ about: 'staff', kept: 'stays', readers, columns })
export const account = (readers: string, columns: Columns): PersonalTable => ({ about: 'account', kept: 'stays', readers, columns })
