import type { Duty } from './roles.ts'

type Person = { readonly practiceId: string; readonly userId: string; readonly duties: readonly Duty[] }

/** Who is asking, as the rules and the database know them. */
export type Actor =
  | { readonly role: 'visitor'; readonly practiceId: string }
  | {
      readonly role: 'link'
      readonly practiceId: string
      readonly grantId: string
      readonly purpose: LinkPurpose
      readonly targetId: string
    }
  | { readonly role: 'system'; readonly practiceId: string; readonly job: string }
  | (Person & { readonly role: 'client'; readonly clientId: string })
  | (Person & { readonly role: 'therapist'; readonly clinicianId: string })
  | (Person & { readonly role: 'prescriber'; readonly prescriberId: string })
  | (Person & { readonly role: 'front-desk' })
  | (Person & { readonly role: 'admin' })

export const linkPurposes = ['driver-confirm', 'consult-manage', 'invitation', 'password-reset'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** An actor who signed in. */
export type SignedInActor = Extract<Actor, { userId: string }>

/** The id that row-level policies compare with: the client, clinician or prescriber behind the user, or what a mailed link was made for. */
export function subjectIdOf(actor: Actor): string | null {
  switch (actor.role) {
    case 'client':
      return actor.clientId
    case 'therapist':
      return actor.clinicianId
    case 'prescriber':
      return actor.prescriberId
    case 'link':
      return actor.targetId
    default:
      return null
  }
}

export const hasDuty = (actor: Actor, duty: Duty): boolean => 'duties' in actor && actor.duties.includes(duty)
