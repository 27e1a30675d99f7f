'use client'

import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { PayerChoice } from '@/lib/domain/coverage/restriction'
import type { Contact } from '@/lib/domain/scheduling/contact'
import { type SingleKind, singleKinds } from '@/lib/domain/scheduling/visit-request'
import { label } from '@/lib/messages/label'
import { ContactChoice } from './contact-choice'
import { PayerSelect } from './payer-select'
import { useAddress } from './use-address'

type Choice = { readonly id: string; readonly name: string }
type VisitChoicesProps = {
  /** Absent where the visit is what it is, as when it moves. */
  readonly what?: {
    readonly kind: SingleKind
    readonly setting: 'office' | 'telehealth'
    readonly contact: Contact | null
    readonly payer: PayerChoice | null
    /** How the client could pay it alone. */
    readonly payers: readonly PayerChoice[]
    readonly locationId: string
    readonly locations: readonly Choice[]
  }
  readonly clinicianId: string | null
  readonly roomId: string | null
  readonly clinicians: readonly Choice[]
  readonly rooms: readonly Choice[]
}

const named = (rows: readonly Choice[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

/** What a visit is for, where, with whom and in which room; kept in the address. */
export function VisitChoices({ what, clinicianId, roomId, clinicians, rooms }: VisitChoicesProps) {
  const { set, busy } = useAddress()
  const hasRoom = !what || what.setting === 'office'
  return (
    <Card title={what ? 'What and where' : 'With whom and where'}>
      <div className="grid gap-4 sm:grid-cols-2" aria-busy={busy}>
        {what && (
          <>
            <Field label="What for">
              <Select
                value={what.kind}
                onChange={({ target }) => set({ kind: target.value, at: undefined })}
                options={singleKinds.map((kind) => ({ value: kind, label: label('appointmentKind', kind) }))}
              />
            </Field>
            <Field label="How">
              <Select
                value={what.setting}
                onChange={({ target }) => set({ setting: target.value, contact: undefined, at: undefined })}
                options={(['office', 'telehealth'] as const).map((setting) => ({ value: setting, label: label('setting', setting) }))}
              />
            </Field>
            <ContactChoice setting={what.setting} value={what.contact} onChange={(contact) => set({ contact })} />
            <PayerSelect payers={what.payers} value={what.payer} onChange={(payer) => set({ payer })} />
            <Field label="Location">
              <Select
                value={what.locationId}
                onChange={({ target }) => set({ location: target.value, room: undefined, at: undefined })}
                options={named(what.locations)}
              />
            </Field>
          </>
        )}
        {what?.kind !== 'prescriber_evaluation' && (
          <Field label="With">
            <Select
              value={clinicianId ?? ''}
              placeholder="The primary therapist, or who is free"
              onChange={({ target }) => set({ by: target.value, at: undefined })}
              options={named(clinicians)}
            />
          </Field>
        )}
        {hasRoom && (
          <Field label="Room">
            <Select
              value={roomId ?? ''}
              placeholder="Any room"
              onChange={({ target }) => set({ room: target.value, at: undefined })}
              options={named(rooms)}
            />
          </Field>
        )}
      </div>
    </Card>
  )
}
