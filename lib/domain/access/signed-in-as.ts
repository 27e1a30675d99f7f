import type { SignedInActor } from './actor.ts'
import type { Duty } from './roles.ts'

type HeldRole = {
  readonly role: string
  readonly clientId: string | null
  readonly clinicianId: string | null
  readonly prescriberId: string | null
}

type Person = { readonly practiceId: string; readonly userId: string; readonly duties: readonly Duty[] }

/** A person as they act in one of the roles they hold; null where they hold it no longer. */
export function signedInAs(person: Person, role: string, roles: readonly HeldRole[]): SignedInActor | null {
  const held = roles.find((one) => one.role === role)
  switch (held?.role) {
    case 'client':
      return held.clientId ? { ...person, role: 'client', clientId: held.clientId } : null
    case 'therapist':
      return held.clinicianId ? { ...person, role: 'therapist', clinicianId: held.clinicianId } : null
    case 'prescriber':
      return held.prescriberId ? { ...person, role: 'prescriber', prescriberId: held.prescriberId } : null
    case 'front-desk':
    case 'admin':
      return { ...person, role: held.role }
    default:
      return null
  }
}
