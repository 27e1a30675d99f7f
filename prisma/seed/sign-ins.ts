import { type DemoSignIn, demoClientSignIn, demoEmail } from './demo-people.ts'

const person = (role: string, as: DemoSignIn['as'], name: string): DemoSignIn => ({ role, as, name, email: demoEmail(name) })

/** One demo person for each role and duty. The sign-in page signs them in with one click, second factor included. */
export const demoSignIns: readonly DemoSignIn[] = [
  { role: 'Client', as: 'client', name: demoClientSignIn.name, email: demoClientSignIn.email },
  person('Front desk', 'front-desk', 'Robin Thistle'),
  person('Therapist, clinical director', 'therapist', 'Wren Alder'),
  person('Therapist', 'therapist', 'Juniper Swift'),
  person('Prescriber', 'prescriber', 'Dr Hazel Kestrel'),
  person('Administrator, owner', 'admin', 'Marigold Crane'),
  person('Billing lead', 'front-desk', 'Fennel Bunting'),
  person('Medical director', 'admin', 'Dr Cedar Merlin'),
  person('Privacy officer', 'admin', 'Sorrel Wigeon'),
]
