'use client'

import { type Control, Controller } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { FieldGroup } from '@/components/ui/field-group'
import { Select } from '@/components/ui/select'
import type { AddUserInput } from '@/lib/inputs/access'
import { label } from '@/lib/messages/label'
import { say } from './words'

type Roles = AddUserInput['roles']
type Held = Roles[number]
type Choice = { readonly value: string; readonly label: string }
export type RoleChoices = { readonly clinicians: readonly Choice[]; readonly prescribers: readonly Choice[] }

type RolesRowProps = {
  readonly control: Control<{ roles: Roles }>
  readonly choices: RoleChoices
  readonly error: string | undefined
}

/** Which roles a person holds. Whoever treats or prescribes is somebody in the practice's lists. */
export function RolesRow({ control, choices, error }: RolesRowProps) {
  return (
    <Controller
      control={control}
      name="roles"
      render={({ field }) => {
        const held = field.value
        const find = <Role extends Held['role']>(role: Role) => held.find((one): one is Extract<Held, { role: Role }> => one.role === role)
        const put = (one: Held) => field.onChange([...held.filter(({ role }) => role !== one.role), one])
        const toggle = (one: Held) => (find(one.role) ? field.onChange(held.filter(({ role }) => role !== one.role)) : put(one))
        const [therapist, prescriber] = [find('therapist'), find('prescriber')]
        return (
          <FieldGroup legend={say('rolesHeading')} error={error}>
            <RoleLine held="therapist" isHeld={Boolean(therapist)} onToggle={() => toggle({ role: 'therapist', clinicianId: '' })}>
              <Who
                label={say('whichClinician')}
                options={choices.clinicians}
                value={therapist?.clinicianId ?? ''}
                onChange={(clinicianId) => put({ role: 'therapist', clinicianId })}
              />
            </RoleLine>
            <RoleLine held="prescriber" isHeld={Boolean(prescriber)} onToggle={() => toggle({ role: 'prescriber', prescriberId: '' })}>
              <Who
                label={say('whichPrescriber')}
                options={choices.prescribers}
                value={prescriber?.prescriberId ?? ''}
                onChange={(prescriberId) => put({ role: 'prescriber', prescriberId })}
              />
            </RoleLine>
            <RoleLine held="front-desk" isHeld={Boolean(find('front-desk'))} onToggle={() => toggle({ role: 'front-desk' })} />
            <RoleLine held="admin" isHeld={Boolean(find('admin'))} onToggle={() => toggle({ role: 'admin' })} />
          </FieldGroup>
        )
      }}
    />
  )
}

type RoleLineProps = {
  readonly held: Held['role']
  readonly isHeld: boolean
  readonly onToggle: () => void
  readonly children?: React.ReactNode
}

function RoleLine({ held, isHeld, onToggle, children }: RoleLineProps) {
  return (
    <div className="grid gap-1">
      <Checkbox label={label('role', held)} checked={isHeld} onChange={onToggle} />
      {isHeld && children && <div className="pl-8">{children}</div>}
    </div>
  )
}

type WhoProps = {
  readonly label: string
  readonly options: readonly Choice[]
  readonly value: string
  readonly onChange: (id: string) => void
}

function Who({ label: name, options, value, onChange }: WhoProps) {
  return <Select aria-label={name} placeholder={name} options={options} value={value} onChange={(event) => onChange(event.target.value)} />
}
