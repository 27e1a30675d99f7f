import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { Fhir } from 'fhir'

const fhir = new Fhir()
const definitions = join(process.cwd(), 'node_modules', '@medplum', 'definitions', 'dist', 'fhir', 'r4')
let indexed = false

/** What two validators that others wrote say against a resource of FHIR R4: nothing where it is sound. */
export function faultsOf(resource: object): string[] {
  if (!indexed)
    for (const file of ['profiles-types.json', 'profiles-resources.json'])
      indexStructureDefinitionBundle(JSON.parse(readFileSync(join(definitions, file), 'utf8')))
  indexed = true
  const { messages = [] } = fhir.validate(structuredClone(resource), { errorOnUnexpected: true })
  const first = messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `fhir: ${location} ${message}`)
  try {
    const issues = validateResource(resource as Parameters<typeof validateResource>[0])
    return [...first, ...issues.filter(({ severity }) => severity === 'error').map((issue) => `medplum: ${JSON.stringify(issue)}`)]
  } catch (error) {
    return [...first, `medplum: ${String(error)}`]
  }
}
