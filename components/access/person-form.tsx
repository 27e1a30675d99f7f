'use client'

import type { Control } from 'react-hook-form'
import { ChoicesRow, messageOf, TextRow } from '@/components/forms/form-rows'
import { SaveForm, useSaveForm } from '@/components/practice/save-form'
import {
  addUserAction,
  changeRolesAction,
  changeUserEmailAction,
  changeUserNameAction,
  resetSecondFactorAction,
} from '@/lib/actions/access'
import type { AddUserInput, ChangeRolesInput, ChangeUserEmailInput, ChangeUserNameInput, ResetSecondFactorInput } from '@/lib/inputs/access'
import { labelsOf } from '@/lib/messages/label'
import { type RoleChoices, RolesRow } from './roles-row'
import { SecondFactorResetRows } from './second-factor-reset-rows'
import { say } from './words'

type Roles = AddUserInput['roles']
type RolesControl = Control<{ roles: Roles }>

/** Adds somebody who works here or prescribes for the practice; the invitation goes out at once. */
export function NewPersonForm({ choices, onClose }: { readonly choices: RoleChoices; readonly onClose: () => void }) {
  const defaultValues: AddUserInput = { name: '', email: '', roles: [], duties: [] }
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/access')).addUserInput,
    action: addUserAction,
    defaultValues,
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('personInvite')}>
      <TextRow form={form} name="name" label={say('personName')} />
      <TextRow form={form} name="email" label={say('email')} inputMode="email" />
      <RolesRow control={form.control as unknown as RolesControl} choices={choices} error={rolesProblem(form)} />
      <ChoicesRow form={form} name="duties" label={say('dutiesHeading')} hint={say('dutiesHint')} choices={labelsOf('duty')} />
    </SaveForm>
  )
}

/** Corrects how somebody is called. */
export function ChangeNameForm({ values, onClose }: { readonly values: ChangeUserNameInput; readonly onClose: () => void }) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/access')).changeUserNameInput,
    action: changeUserNameAction,
    defaultValues: values,
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="name" label={say('personName')} hint={say('nameChangeHint')} />
    </SaveForm>
  )
}

/** Corrects the address somebody signs in with. Both addresses are told. */
export function ChangeEmailForm({ values, onClose }: { readonly values: ChangeUserEmailInput; readonly onClose: () => void }) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/access')).changeUserEmailInput,
    action: changeUserEmailAction,
    defaultValues: values,
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="email" label={say('email')} hint={say('emailChangeHint')} inputMode="email" />
    </SaveForm>
  )
}

/** Takes the second step from somebody who can no longer use it. */
export function ResetSecondFactorForm({ userId, onClose }: { readonly userId: string; readonly onClose: () => void }) {
  const form = useSaveForm<ResetSecondFactorInput, { userId: string }>({
    schema: async () => (await import('@/lib/inputs/access')).resetSecondFactorInput,
    action: resetSecondFactorAction,
    defaultValues: { userId, why: '' },
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('secondFactorReset')}>
      <SecondFactorResetRows form={form} forClient={false} />
    </SaveForm>
  )
}

type ChangeRolesFormProps = { readonly values: ChangeRolesInput; readonly choices: RoleChoices; readonly onClose: () => void }

/** Gives somebody other roles and duties. They are signed out, and sign in again under the new ones. */
export function ChangeRolesForm({ values, choices, onClose }: ChangeRolesFormProps) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/access')).changeRolesInput,
    action: changeRolesAction,
    defaultValues: values,
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <RolesRow control={form.control as unknown as RolesControl} choices={choices} error={rolesProblem(form)} />
      <ChoicesRow form={form} name="duties" label={say('dutiesHeading')} hint={say('dutiesHint')} choices={labelsOf('duty')} />
      <p className="text-muted text-sm">{say('rolesSignOut')}</p>
    </SaveForm>
  )
}

/** What is wrong with the roles: none chosen, or one without saying who it is. */
function rolesProblem(form: Parameters<typeof messageOf<AddUserInput>>[0] | Parameters<typeof messageOf<ChangeRolesInput>>[0]) {
  const read = (name: string) => messageOf(form as Parameters<typeof messageOf<AddUserInput>>[0], name)
  const inside = [0, 1, 2, 3].map((index) => read(`roles.${index}.clinicianId`) ?? read(`roles.${index}.prescriberId`))
  return read('roles') ?? inside.find(Boolean)
}
