'use client'

import { SettingsList } from '@/components/practice/settings-list'
import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { Disclosure } from '@/components/ui/disclosure'
import { lazily } from '@/components/ui/lazily'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { Duty } from '@/lib/domain/access/roles'
import type { AddUserInput } from '@/lib/inputs/access'
import { practiceUi } from '@/lib/messages/en/ui/practice'
import { label } from '@/lib/messages/label'
import { PersonActions } from './person-actions'
import type { RoleChoices } from './roles-row'
import { say, sayCommon } from './words'

const ChangeEmailForm = lazily(async () => (await import('./person-form')).ChangeEmailForm, DidNotCome)
const ChangeNameForm = lazily(async () => (await import('./person-form')).ChangeNameForm, DidNotCome)
const ChangeRolesForm = lazily(async () => (await import('./person-form')).ChangeRolesForm, DidNotCome)
const NewPersonForm = lazily(async () => (await import('./person-form')).NewPersonForm, DidNotCome)
const ResetSecondFactorForm = lazily(async () => (await import('./person-form')).ResetSecondFactorForm, DidNotCome)

export type PersonLine = {
  readonly id: string
  readonly version: number
  readonly nameVersion: number
  readonly emailVersion: number
  readonly isSelf: boolean
  readonly name: string
  readonly email: string
  readonly status: 'invited' | 'active' | 'inactive'
  readonly roles: AddUserInput['roles']
  readonly duties: readonly Duty[]
  readonly hasSecondFactor: boolean
  /** In words; null when never. */
  readonly lastSignIn: string | null
  readonly lastSignInAt: string | null
}

const states = {
  invited: { state: 'waits', word: 'personInvited' },
  active: { state: 'ready', word: 'personActive' },
  inactive: { state: 'neutral', word: 'personInactive' },
} as const

const StatusChip = ({ status }: Pick<PersonLine, 'status'>) => (
  <Chip size="small" state={states[status].state}>
    {say(states[status].word)}
  </Chip>
)

const namesOf = ({ roles, duties }: PersonLine) =>
  [...roles.map(({ role }) => label('role', role)), ...duties.map((duty) => label('duty', duty))].join(', ')

const columns: readonly TableColumn<PersonLine>[] = [
  { id: 'name', head: say('personName'), value: ({ name }) => name, searchable: true, width: 'min-w-44' },
  { id: 'email', head: say('email'), value: ({ email }) => email, searchable: true, from: 'lg' },
  { id: 'roles', head: say('rolesHeading'), value: namesOf, searchable: true },
  {
    id: 'status',
    head: say('personStatus'),
    value: ({ status }) => status,
    cell: StatusChip,
    choices: Object.entries(states).map(([value, { word }]) => ({ value, label: say(word) })),
  },
  {
    id: 'factor',
    head: say('secondFactorHeading'),
    value: ({ hasSecondFactor }) => (hasSecondFactor ? 'on' : 'off'),
    cell: ({ hasSecondFactor }) => sayCommon(hasSecondFactor ? 'on' : 'off'),
    from: 'xl',
  },
  {
    id: 'seen',
    head: say('personLastSignIn'),
    value: ({ lastSignInAt }) => lastSignInAt,
    cell: ({ lastSignIn }) => lastSignIn ?? say('personNever'),
    from: 'xl',
  },
]

/** Who works here or prescribes for the practice, what they may do, and how to invite somebody. */
export function PeopleList({ people, choices }: { readonly people: readonly PersonLine[]; readonly choices: RoleChoices }) {
  return (
    <SettingsList
      label={practiceUi.people}
      columns={columns}
      rows={people}
      newLabel={practiceUi.invite}
      titleOf={({ name }) => name}
      chipsOf={({ status }) => <StatusChip status={status} />}
    >
      {(person, close) =>
        person ? <PersonDetail person={person} choices={choices} onClose={close} /> : <NewPersonForm choices={choices} onClose={close} />
      }
    </SettingsList>
  )
}

type DetailProps = { readonly person: PersonLine; readonly choices: RoleChoices; readonly onClose: () => void }

function PersonDetail({ person, choices, onClose }: DetailProps) {
  const { id, version, nameVersion, emailVersion, isSelf, name, email, status, roles, duties, hasSecondFactor } = person
  return (
    <div className="grid gap-6">
      <p className="text-muted">{email}</p>
      <Disclosure summary={say('nameChange')}>
        <ChangeNameForm values={{ userId: id, version: nameVersion, name }} onClose={onClose} />
      </Disclosure>
      {isSelf ? (
        <Notice tone="info">{say('notYourself')}</Notice>
      ) : (
        <>
          <Section title={say('accountHeading')} heading="h3">
            <PersonActions
              userId={id}
              name={name}
              status={status}
              isPrescriber={roles.some(({ role }) => role === 'prescriber')}
              onDone={onClose}
            />
          </Section>
          <Disclosure summary={say('emailChange')}>
            <ChangeEmailForm values={{ userId: id, version: emailVersion, email }} onClose={onClose} />
          </Disclosure>
          {hasSecondFactor && (
            <Disclosure summary={say('secondFactorReset')}>
              <ResetSecondFactorForm userId={id} onClose={onClose} />
            </Disclosure>
          )}
          <Section title={say('rolesHeading')} heading="h3" hideTitle>
            <ChangeRolesForm values={{ userId: id, version, roles: [...roles], duties: [...duties] }} choices={choices} onClose={onClose} />
          </Section>
        </>
      )}
    </div>
  )
}
