'use server'

import { addMember } from '../commands/care-team/add-member.ts'
import { assignPrimary } from '../commands/care-team/assign-primary.ts'
import { endMember } from '../commands/care-team/end-member.ts'
import { revokeRelease } from '../commands/documents/revoke-release.ts'
import type { AddMemberInput, AssignPrimaryInput, EndMemberInput } from '../inputs/care-team.ts'
import type { RevokeReleaseInput } from '../inputs/documents.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function addMemberAction(input: AddMemberInput, key?: string) {
  return act(addMember, input, ({ clientId }) => [paths.clinic.client(clientId)], key)
}
export async function endMemberAction(input: EndMemberInput, key?: string) {
  return act(endMember, input, [paths.clinic.clients], key)
}
export async function assignPrimaryAction(input: AssignPrimaryInput, key?: string) {
  return act(assignPrimary, input, ({ clientId }) => [paths.clinic.client(clientId)], key)
}
export async function revokeReleaseAction(input: RevokeReleaseInput, key?: string) {
  return act(revokeRelease, input, [paths.portal.documents, paths.clinic.clients], key)
}
