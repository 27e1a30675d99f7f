import { z } from 'zod'
import { waysKnown } from '../domain/access/known-by.ts'
import { duties, personRoles } from '../domain/access/roles.ts'
import { emailField, personField } from './fields.ts'
import { versionField } from './version.ts'

export const acceptInvitationInput = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(1, 'Choose a password.').max(200),
})
export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>

/** A role to hold. Whoever treats or prescribes is somebody in the practice's lists. */
export const heldRole = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('therapist'), clinicianId: z.uuid('Choose which clinician this is.') }),
  z.strictObject({ role: z.literal('prescriber'), prescriberId: z.uuid('Choose which prescriber this is.') }),
  z.strictObject({ role: z.literal('front-desk') }),
  z.strictObject({ role: z.literal('admin') }),
])

export const heldRoles = z
  .array(heldRole)
  .min(1, 'Choose at least one role.')
  .max(4)
  .refine((roles) => new Set(roles.map(({ role }) => role)).size === roles.length, 'Each role is held once.')

export const heldDuties = z.array(z.enum(duties)).max(duties.length)

export const addUserInput = z.strictObject({
  name: personField('Enter a name.'),
  email: emailField,
  roles: heldRoles,
  duties: heldDuties,
})
export type AddUserInput = z.input<typeof addUserInput>

/** Another address for somebody who works here: what they sign in with. */
export const changeUserEmailInput = z.strictObject({ userId: z.uuid(), version: versionField, email: emailField })
export type ChangeUserEmailInput = z.input<typeof changeUserEmailInput>

/** How somebody who works here is called. */
export const changeUserNameInput = z.strictObject({ userId: z.uuid(), version: versionField, name: personField('Enter a name.') })
export type ChangeUserNameInput = z.input<typeof changeUserNameInput>

/** What the form sends. The door adds the session that goes on. */
export const passwordChange = z.strictObject({
  current: z.string().min(1, 'Enter your password now.').max(200),
  next: z.string().min(1, 'Choose a password.').max(200),
})
export type PasswordChange = z.input<typeof passwordChange>

export const changePasswordInput = passwordChange.extend({ sessionId: z.uuid() })

export const changeRolesInput = z.strictObject({ userId: z.uuid(), version: versionField, roles: heldRoles, duties: heldDuties })
export type ChangeRolesInput = z.input<typeof changeRolesInput>

/** What the form sends. The door adds the session it is about. */
export const secondFactorCode = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the 6 digits your app shows.'),
})
export type SecondFactorCode = z.input<typeof secondFactorCode>

export const confirmSecondFactorInput = secondFactorCode.extend({ sessionId: z.uuid() })

export const discardDraftInput = z.strictObject({
  key: z.string().regex(/^[a-z0-9:-]{1,120}$/),
})
export type DiscardDraftInput = z.input<typeof discardDraftInput>

export const endSessionInput = z.strictObject({ sessionId: z.uuid() })
export type EndSessionInput = z.input<typeof endSessionInput>

export const enrolSecondFactorInput = z.strictObject({
  /** Asked for when there is a second factor already. */
  password: z.string().max(200).optional(),
})
export type EnrolSecondFactorInput = z.input<typeof enrolSecondFactorInput>

export const leaveConsoleInput = z.strictObject({ sessionId: z.uuid(), wasIdle: z.boolean() })

export const openConsoleInput = z.strictObject({ sessionId: z.uuid(), appointmentId: z.uuid() })

export const openSessionInput = z.strictObject({
  ticket: z.string().min(20).max(200),
  ipPrefix: z.string().max(60),
  agent: z.string().max(200),
})
export type OpenSessionInput = z.input<typeof openSessionInput>

export const renewRecoveryCodesInput = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the 6 digits your app shows.'),
})
export type RenewRecoveryCodesInput = z.input<typeof renewRecoveryCodesInput>

export const requestPasswordResetInput = z.strictObject({
  email: emailField,
})
export type RequestPasswordResetInput = z.input<typeof requestPasswordResetInput>

export const resetPasswordInput = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(1, 'Choose a password.').max(200),
})
export type ResetPasswordInput = z.input<typeof resetPasswordInput>

export const saveDraftInput = z.strictObject({
  key: z.string().regex(/^[a-z0-9:-]{1,120}$/),
  body: z.string().max(100_000),
})
export type SaveDraftInput = z.input<typeof saveDraftInput>

/** Whom to invite: a client of the practice, or a person an administrator has added. */
export const sendInvitationInput = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('client'), clientId: z.uuid() }),
  z.strictObject({ to: z.literal('person'), userId: z.uuid() }),
])
export type SendInvitationInput = z.input<typeof sendInvitationInput>

export const setPreferenceInput = z.strictObject({
  shortcutsOff: z.boolean(),
})
export type SetPreferenceInput = z.input<typeof setPreferenceInput>

export const startDemoSessionInput = z.strictObject({
  userId: z.uuid(),
  role: z.enum(personRoles),
})
export type StartDemoSessionInput = z.input<typeof startDemoSessionInput>

export const startSessionInput = z.strictObject({
  email: emailField,
  password: z.string().min(1, 'Enter your password.').max(200),
})
export type StartSessionInput = z.input<typeof startSessionInput>

/** What the menu sends. The door adds the session it is about. */
export const switchRoleChoice = z.strictObject({ role: z.enum(personRoles) })
export type SwitchRoleChoice = z.input<typeof switchRoleChoice>

export const switchRoleInput = switchRoleChoice.extend({ sessionId: z.uuid() })

export const userIdInput = z.strictObject({ userId: z.uuid() })
export type UserIdInput = z.input<typeof userIdInput>

/** How it is known that it is them, and what happened: both stay in the trail. */
const reset = {
  knownBy: z.enum(waysKnown, 'Choose how you know that it is them.'),
  why: z.string('Say what happened.').trim().min(3, 'Say what happened.').max(500, 'Keep it to 500 characters.'),
}
export const resetSecondFactorInput = z.strictObject({ userId: z.uuid(), ...reset })
export type ResetSecondFactorInput = z.input<typeof resetSecondFactorInput>
export const resetClientSecondFactorInput = z.strictObject({ clientId: z.uuid(), ...reset })
export type ResetClientSecondFactorInput = z.input<typeof resetClientSecondFactorInput>

export const verifySecondFactorInput = z.strictObject({
  ticket: z.string().min(20).max(200),
  code: z.string().trim().min(6, 'Enter the 6 digits of your app, or a recovery code.').max(20),
})
export type VerifySecondFactorInput = z.input<typeof verifySecondFactorInput>

/** Whether a calendar of one's own names clients. */
export const makeFeedInput = z.strictObject({ showsNames: z.boolean().default(false) })
export type MakeFeedInput = z.input<typeof makeFeedInput>

export const revokeFeedInput = z.strictObject({})
