'use server'

import { fingerprint, ownNetwork } from '../auth/budget.ts'
import { acceptInvitation } from '../commands/access/accept-invitation.ts'
import { addUser } from '../commands/access/add-user.ts'
import { makeFeed, revokeFeed } from '../commands/access/calendar-feed.ts'
import { changeUserEmail } from '../commands/access/change-email.ts'
import { changeUserName } from '../commands/access/change-name.ts'
import { changePassword } from '../commands/access/change-password.ts'
import { changeRoles } from '../commands/access/change-roles.ts'
import { confirmSecondFactor } from '../commands/access/confirm-second-factor.ts'
import { deactivateUser } from '../commands/access/deactivate-user.ts'
import { endSession } from '../commands/access/end-session.ts'
import { enrolSecondFactor } from '../commands/access/enrol-second-factor.ts'
import { leaveConsole } from '../commands/access/leave-console.ts'
import { openConsole } from '../commands/access/open-console.ts'
import { renewRecoveryCodes } from '../commands/access/renew-recovery-codes.ts'
import { requestPasswordReset } from '../commands/access/request-password-reset.ts'
import { resetPassword } from '../commands/access/reset-password.ts'
import { resetSecondFactor } from '../commands/access/reset-second-factor.ts'
import { restoreUser } from '../commands/access/restore-user.ts'
import { revokeOtherSessions } from '../commands/access/revoke-other-sessions.ts'
import { sendInvitation } from '../commands/access/send-invitation.ts'
import { setPreference } from '../commands/access/set-preference.ts'
import { startDemoSession } from '../commands/access/start-demo-session.ts'
import { startSession } from '../commands/access/start-session.ts'
import { switchRole } from '../commands/access/switch-role.ts'
import { verifySecondFactor } from '../commands/access/verify-second-factor.ts'
import { retryOutbox } from '../commands/outbox/retry-outbox.ts'
import { done } from '../domain/outcome.ts'
import type {
  AcceptInvitationInput,
  AddUserInput,
  ChangeRolesInput,
  ChangeUserEmailInput,
  ChangeUserNameInput,
  EndSessionInput,
  EnrolSecondFactorInput,
  MakeFeedInput,
  PasswordChange,
  RenewRecoveryCodesInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  ResetSecondFactorInput,
  SecondFactorCode,
  SendInvitationInput,
  SetPreferenceInput,
  StartDemoSessionInput,
  StartSessionInput,
  SwitchRoleChoice,
  UserIdInput,
  VerifySecondFactorInput,
} from '../inputs/access.ts'
import type { RetryOutboxInput } from '../inputs/outbox.ts'
import { withKnown } from '../inputs/plain-data.ts'
import { paths } from '../paths.ts'
import { dropCookie, ownDoor, signInDoor } from './access-doors.ts'
import { act } from './act.ts'

const people = [paths.clinic.setting('people')]

export async function startSessionAction(input: StartSessionInput) {
  const network = await ownNetwork()
  const own = ['sign-in', await fingerprint(input?.email, network)] as const
  return signInDoor(startSession, input, { attempt: { own, shared: ['sign-in-network', network] }, hashes: true })
}

export async function verifySecondFactorAction(input: VerifySecondFactorInput) {
  return signInDoor(verifySecondFactor, input, { attempt: { own: ['second-factor', await fingerprint(input?.ticket)] } })
}

export async function startDemoSessionAction(input: StartDemoSessionInput) {
  return signInDoor(startDemoSession, input, { attempt: { own: ['demo', await ownNetwork()] } })
}

export async function requestPasswordResetAction(input: RequestPasswordResetInput) {
  const own = ['reset', await fingerprint(input?.email)] as const
  return signInDoor(requestPasswordReset, input, {
    attempt: { own, shared: ['reset-network', await ownNetwork()] },
    whenSpent: done(null),
  })
}

export async function resetPasswordAction(input: ResetPasswordInput) {
  return signInDoor(resetPassword, input, { attempt: { own: ['link', await fingerprint(input?.token)] }, hashes: true })
}

export async function acceptInvitationAction(input: AcceptInvitationInput) {
  return signInDoor(acceptInvitation, input, { attempt: { own: ['link', await fingerprint(input?.token)] }, hashes: true })
}

/** Ends this session and takes its cookie away. */
export async function signOutAction() {
  const outcome = await ownDoor(endSession, ({ id }) => ({ sessionId: id }), { beforeEnrolment: true })
  await dropCookie()
  return outcome
}

export async function endSessionAction(input: EndSessionInput) {
  return ownDoor(endSession, () => input, { refresh: [paths.account] })
}

export async function revokeOtherSessionsAction() {
  return ownDoor(revokeOtherSessions, ({ id }) => ({ sessionId: id }), { refresh: [paths.account] })
}

export async function switchRoleAction(input: SwitchRoleChoice) {
  return ownDoor(switchRole, ({ id }) => withKnown(input, { sessionId: id }))
}

export async function openConsoleAction(appointmentId: string) {
  return ownDoor(openConsole, ({ id }) => ({ sessionId: id, appointmentId }))
}

export async function leaveConsoleAction() {
  return ownDoor(leaveConsole, ({ id, wasIdle }) => ({ sessionId: id, wasIdle }))
}

export async function enrolSecondFactorAction(input: EnrolSecondFactorInput) {
  return ownDoor(enrolSecondFactor, () => input, { beforeEnrolment: true, hashes: true })
}

export async function confirmSecondFactorAction(input: SecondFactorCode) {
  return ownDoor(confirmSecondFactor, ({ id }) => withKnown(input, { sessionId: id }), { beforeEnrolment: true })
}

export async function renewRecoveryCodesAction(input: RenewRecoveryCodesInput) {
  return ownDoor(renewRecoveryCodes, () => input)
}

export async function changePasswordAction(input: PasswordChange) {
  return ownDoor(changePassword, ({ id }) => withKnown(input, { sessionId: id }), { refresh: [paths.account], hashes: true })
}

export async function setPreferenceAction(input: SetPreferenceInput) {
  return act(setPreference, input)
}

export async function sendInvitationAction(input: SendInvitationInput, key?: string) {
  return act(sendInvitation, input, people, key)
}

export async function addUserAction(input: AddUserInput, key?: string) {
  return act(addUser, input, people, key)
}

export async function changeUserEmailAction(input: ChangeUserEmailInput, key?: string) {
  return act(changeUserEmail, input, people, key)
}

export async function changeUserNameAction(input: ChangeUserNameInput, key?: string) {
  return act(changeUserName, input, people, key)
}

export async function changeRolesAction(input: ChangeRolesInput, key?: string) {
  return act(changeRoles, input, people, key)
}

export async function resetSecondFactorAction(input: ResetSecondFactorInput, key?: string) {
  return act(resetSecondFactor, input, people, key)
}

export async function deactivateUserAction(input: UserIdInput, key?: string) {
  return act(deactivateUser, input, people, key)
}

export async function restoreUserAction(input: UserIdInput, key?: string) {
  return act(restoreUser, input, people, key)
}

export async function retryOutboxAction(input: RetryOutboxInput, key?: string) {
  return act(retryOutbox, input, [paths.clinic.mailbox], key)
}

export async function makeFeedAction(input: MakeFeedInput, key?: string) {
  return act(makeFeed, input, [paths.account], key)
}
export async function revokeFeedAction(input: Record<string, never>, key?: string) {
  return act(revokeFeed, input, [paths.account], key)
}
