import type { Route } from 'next'
import type { MendPlace } from '@/lib/domain/billing/mends'
import { paths } from '@/lib/paths'
import { say } from './words'

const mendWords = {
  coverage: 'mendCoverage',
  note: 'mendNote',
  documents: 'mendDocuments',
  payers: 'mendPayers',
  services: 'mendServices',
  clinicians: 'mendClinicians',
  facilities: 'mendFacilities',
  'ask-admin': 'mendAskAdmin',
} as const satisfies Record<MendPlace, string>

/** What the link to a place says that mends what keeps a visit from being billed. */
export const mendWord = (place: MendPlace): string => say(mendWords[place])

/** The address of such a place. */
export function mendAddress(place: MendPlace, { visitId, clientId }: { readonly visitId: string; readonly clientId: string }): Route {
  switch (place) {
    case 'coverage':
    case 'documents':
      return paths.clinic.clientTab(clientId, place)
    case 'note':
      return paths.clinic.visit(visitId)
    case 'ask-admin':
      return paths.clinic.newTaskFor(clientId)
    default:
      return paths.clinic.setting(place)
  }
}
