import type { Bundle, FhirResource } from 'fhir/r4'

/** Resources as one FHIR R4 collection. References inside and between the bundles of one practice resolve by their full addresses. */
export function bundleOf(id: string, hostname: string, resources: readonly FhirResource[]): Bundle {
  return {
    resourceType: 'Bundle',
    id,
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: `https://${hostname}/fhir/${resource.resourceType}/${resource.id}`, resource })),
  }
}
