'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { lazily } from '@/components/ui/lazily'
import { Tabs } from '@/components/ui/tabs'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import type { CredentialRow } from '@/lib/data/views/settings-providers'
import type { LocalDate } from '@/lib/domain/time/local'
import { medicareOptions } from './medicare-options'
import { SettingsList } from './settings-list'
import { StateChip, stateChoices } from './state-chip'
import { weekInWords } from './weekdays'
import { say } from './words'

const ClinicianForm = lazily(async () => (await import('./clinician-form')).ClinicianForm, DidNotCome)
const ClinicianHoursForm = lazily(async () => (await import('./clinician-hours-form')).ClinicianHoursForm, DidNotCome)
const TimeOffForm = lazily(async () => (await import('./time-off-form')).TimeOffForm, DidNotCome)
const HeldCredentials = lazily(async () => (await import('./held-credentials')).HeldCredentials, DidNotCome)
const MedicareHistory = lazily(async () => (await import('./medicare-history')).MedicareHistory, DidNotCome)
const OwnPicture = lazily(async () => (await import('./own-picture')).OwnPicture, DidNotCome)
const SupervisionForm = lazily(async () => (await import('./supervision-form')).SupervisionForm, DidNotCome)

const roles = {
  guides: { state: 'ready', text: say('mayGuide') },
  prepares: { state: 'info', text: say('mayPrepare') },
  none: { state: 'neutral', text: say('mayNeither') },
} as const

const columns: readonly TableColumn<ClinicianRow>[] = [
  { id: 'name', head: say('name'), value: ({ name, title }) => `${name}, ${title}` },
  {
    id: 'kap',
    head: say('kapRole'),
    value: ({ kapRole }) => kapRole,
    cell: ({ kapRole }) => (
      <Chip state={roles[kapRole].state} size="small">
        {roles[kapRole].text}
      </Chip>
    ),
    choices: Object.entries(roles).map(([value, { text }]) => ({ value, label: text })),
  },
  { id: 'home', head: say('homeLocation'), value: ({ homeLocation }) => homeLocation, from: 'md' },
  {
    id: 'hours',
    head: say('hours'),
    value: ({ weeks }) => weekInWords(weeks[0]?.hours ?? []) || say('hoursNone'),
    from: 'lg',
  },
  {
    id: 'medicare',
    head: say('medicare'),
    value: ({ medicareStatus }) => medicareOptions.find(({ value }) => value === medicareStatus)?.label ?? medicareStatus,
    from: 'xl',
  },
  {
    id: 'use',
    head: say('status'),
    value: ({ isActive }) => (isActive ? 'yes' : 'no'),
    cell: ({ isActive }) => <StateChip isActive={isActive} />,
    choices: stateChoices,
    from: 'md',
  },
]

type Choice = { readonly value: string; readonly label: string }
type Props = {
  readonly clinicians: readonly ClinicianRow[]
  readonly credentials: readonly CredentialRow[]
  readonly locations: readonly Choice[]
  readonly today: LocalDate
}

/** The clinicians; each opens with what is known of them, their week, their time off and their credentials. */
export function CliniciansList({ clinicians, credentials, locations, today }: Props) {
  const supervisors = clinicians
    .filter(({ isActive, isSupervisee }) => isActive && !isSupervisee)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SettingsList
      label={say('navClinicians')}
      columns={columns}
      rows={clinicians}
      newLabel={say('newClinician')}
      titleOf={({ name, title }) => `${name}, ${title}`}
      chipsOf={({ isActive, kapRole }) => (
        <>
          <StateChip isActive={isActive} />
          <Chip state={roles[kapRole].state} size="small">
            {roles[kapRole].text}
          </Chip>
        </>
      )}
      wide
    >
      {(clinician, close) => {
        const form = <ClinicianForm clinician={clinician} locations={locations} onClose={close} />
        if (clinician === null) return form
        const details = (
          <div className="grid gap-6">
            <OwnPicture of={clinician} />
            {form}
          </div>
        )
        const held = credentials.filter(({ holderId }) => holderId === clinician.id)
        return (
          <Tabs
            label={clinician.name}
            keep
            tabs={[
              { key: 'details', label: say('tabDetails'), content: details },
              {
                key: 'hours',
                label: say('tabHours'),
                content: <ClinicianHoursForm clinician={clinician} locations={locations} today={today} onClose={close} />,
              },
              {
                key: 'time-off',
                label: say('tabTimeOff'),
                count: clinician.timeOff.length,
                content: <TimeOffForm whose={clinician} today={today} onClose={close} />,
              },
              ...(clinician.isSupervisee
                ? [
                    {
                      key: 'supervision',
                      label: say('tabSupervision'),
                      count: clinician.supervisions.length,
                      content: <SupervisionForm clinician={clinician} supervisors={supervisors} today={today} onClose={close} />,
                    },
                  ]
                : []),
              {
                key: 'medicare',
                label: say('tabMedicare'),
                count: clinician.medicare.length,
                content: <MedicareHistory clinician={clinician} today={today} onClose={close} />,
              },
              {
                key: 'credentials',
                label: say('tabCredentials'),
                count: held.length,
                content: <HeldCredentials credentials={held} today={today} />,
              },
            ]}
          />
        )
      }}
    </SettingsList>
  )
}
