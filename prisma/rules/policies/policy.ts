import type { Role } from '../../../lib/domain/access/roles.ts'

export type Verb = 'read' | 'add' | 'change' | 'delete' | 'everything'

/** One row policy of the database. Several of one table and verb add up: a row is open to whoever one of them lets. */
export type Policy = {
  /** Its name in the database: a sentence about a row of the table, or who may do what. */
  readonly name: string
  readonly may: Verb
  /** In whose role a transaction has to act; null where the condition says it. */
  readonly who: readonly Role[] | null
  /** Which rows, in SQL: those that are there, and those that are added. */
  readonly rows: string
  /** What a changed row has to be, in SQL, where that is another condition than `rows`. */
  readonly after: string | null
  /** For functions that run in the owner's name, and for nobody else. */
  readonly isOwners: boolean
}

export const every = 'true'
export const own = 'client_id = (SELECT app.subject())'
export const referred = 'client_id IN (SELECT app.referred_clients())'
export const ofUser = 'user_id = (SELECT app.uid())'

/** Conditions in words; what is not here is said by the name of its policy. */
export const rowsInWords: Readonly<Record<string, string>> = {
  [every]: '',
  [own]: 'their own',
  [referred]: 'of clients referred to them',
  [ofUser]: 'their own',
  'id = (SELECT app.subject())': 'that are themselves',
  'clinician_id = (SELECT app.subject())': 'of their own hand',
  'consult_id = (SELECT app.subject())': 'of their own call',
  'prescriber_id = (SELECT app.subject()) AND client_id IN (SELECT app.referred_clients())': 'of clients referred to them, in their name',
  'actor_key = (SELECT app.actor_key())': 'their own',
  "client_id = (SELECT app.subject()) AND audience = 'client_visible'": 'their own that they take part in',
  "client_id IN (SELECT app.referred_clients()) AND audience = 'care_team'": 'of the care team',
  'author_id = (SELECT app.uid())': 'they wrote themselves',
  "kind <> 'client' OR resource_id = (SELECT app.subject())": 'of nobody else',
  'client_id IS NULL': 'without a client',
  'ride_id IN (SELECT r.id FROM public.ride_home r WHERE r.client_id = (SELECT app.subject()))': 'of their own ride',
  'id = (SELECT app.grant_id())': 'that are their link',
  "client_id = (SELECT app.subject()) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = 'client_visible')":
    'of threads they take part in',
  "client_id IN (SELECT app.referred_clients()) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = 'care_team')":
    'of threads of the care team',
  "prescriber_id = (SELECT app.subject()) AND status <> 'revoked'": 'made to them and not revoked',
  'id = (SELECT app.uid())': 'that are themselves',
  "kind = 'consult' AND client_id IS NULL": 'that are calls without a client',
  'id = (SELECT app.visit_of_ride())': 'of the ride they drive',
  'id = (SELECT app.client_of_ride())': 'of the ride they drive',
  'id IN (SELECT app.referred_clients())': 'referred to them',
  "client_id = (SELECT app.subject()) AND status = 'signed' AND kind <> 'group'": 'their own that are signed, groups apart',
  "client_id IN (SELECT app.referred_clients()) AND status = 'signed'": 'of clients referred to them that are signed',
}

export const staff: readonly Role[] = ['therapist', 'front-desk', 'admin', 'system']
export const desk: readonly Role[] = ['front-desk', 'admin', 'system']
export const admins: readonly Role[] = ['admin', 'system']
export const jobs: readonly Role[] = ['system']
export const people: readonly Role[] = ['client', 'prescriber', 'therapist', 'front-desk', 'admin']
export const everybody: readonly Role[] = ['visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk', 'admin', 'system']

const groups: readonly (readonly [readonly Role[], string])[] = [
  [everybody, 'everybody'],
  [people, 'people who sign in'],
  [staff, 'staff and jobs'],
  [desk, 'desk, admins and jobs'],
  [admins, 'admins and jobs'],
]

const oneRole: Readonly<Record<Role, string>> = {
  visitor: 'visitors',
  link: 'links',
  client: 'clients',
  therapist: 'therapists',
  prescriber: 'prescribers',
  'front-desk': 'desk',
  admin: 'admins',
  system: 'jobs',
}

const listed = (words: readonly string[]) => (words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** Roles as a reader says them. */
export function sayWho(who: readonly Role[] | null): string {
  if (who === null) return 'whoever it names'
  const group = groups.find(([roles]) => roles.length === who.length && roles.every((role) => who.includes(role)))
  return group?.[1] ?? listed(who.map((role) => oneRole[role]))
}

/** These roles may do this with these rows: a policy for each verb, named by what it says. */
export function may(who: readonly Role[], verbs: string, rows: string = every): Policy[] {
  const words = rowsInWords[rows]
  if (words === undefined) throw new Error(`Say in words which rows these are, or give the policy a name: ${rows}`)
  return (verbs.split(' ') as Verb[]).map((verb) => ({
    name: `${sayWho(who)} ${verb}${words === '' ? '' : ` ${words}`}`,
    ...{ may: verb, who, rows, after: null, isOwners: false },
  }))
}

type Named = { readonly rows?: string; readonly after?: string; readonly isOwners?: true }

/** One policy with a name of its own. */
export const one = (name: string, verb: Verb, who: readonly Role[] | null, { rows = every, after, isOwners }: Named = {}): Policy => ({
  ...{ name, may: verb, who, rows, after: after ?? null, isOwners: isOwners ?? false },
})

/** What functions do in the owner's name: `name` says for what. */
export const owners = (name: string, verb: Verb, who: readonly Role[] | null = null): Policy => one(name, verb, who, { isOwners: true })

/** Jobs delete rows whose days are over, in the owner's name, and what they weigh for it is read so. */
export const forgotten: readonly Policy[] = [
  owners('is deleted when its days are over', 'delete', jobs),
  owners('is seen by what keeps and forgets', 'read', admins),
]
