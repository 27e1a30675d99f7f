'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { PhoneLink } from '@/components/shell/phone-link'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Timeline, TimelineItem } from '@/components/ui/timeline'
import { confirmRideAction, handOverAction, nameDriverAction } from '@/lib/actions/rides'
import type { WayHome } from '@/lib/domain/journeys/way-home'
import { labelOf, labelsOf } from '@/lib/messages/label'
import { AskDriverForm } from './ask-driver-form'
import type { RideFacts } from './types'

type Props = {
  readonly ride: RideFacts
  readonly appointmentId: string
  readonly timeZone: string
  readonly changeable: boolean
  readonly mayHandOver?: boolean
}

/** The way home, step by step: agreed, driver named, driver's word, waiting, handed over. */
export function RideCard({ ride, appointmentId, timeZone, changeable, mayHandOver = false }: Props) {
  const router = useRouter()
  const confirm = useCommand(confirmRideAction, () => router.refresh())
  const handOver = useCommand(handOverAction, () => router.refresh())
  const at = (when: Date | null) => (when ? <ZonedTime at={when} timeZone={timeZone} day="short" /> : null)
  return (
    <Card title="Ride home" aside={<Chip state={ride.confirmedAt ? 'ready' : 'waits'}>{labelOf('rideStatus', ride.status)}</Chip>}>
      <div className="grid gap-4">
        <Timeline label="Ride home, step by step">
          <TimelineItem
            when={null}
            tone={ride.agreementId ? 'ready' : 'waits'}
            title={ride.agreementId ? 'Agreement signed' : 'Agreement not signed'}
          />
          <TimelineItem
            when={null}
            tone={ride.driverName ? 'ready' : 'waits'}
            title={ride.driverName ? `${ride.driverName}${ride.driverRelation ? `, ${ride.driverRelation}` : ''}` : 'No driver named'}
          >
            {ride.driverPhone && <PhoneLink phone={ride.driverPhone} />}
            {ride.driverName && <p className="text-sm text-muted">{howInWords(ride)}</p>}
          </TimelineItem>
          <TimelineItem
            when={at(ride.confirmedAt)}
            tone={ride.confirmedAt ? 'ready' : 'waits'}
            title={ride.confirmedAt ? `Has said yes, by ${ride.confirmedBy === 'link' ? 'their link' : 'phone'}` : 'Has not said yes'}
          />
          {ride.waitingSince && (
            <TimelineItem when={at(ride.waitingSince)} title={`Waits in ${ride.restRoom?.name ?? 'the waiting room'}`} tone="lagoon" />
          )}
          {ride.handedOverAt && <TimelineItem when={at(ride.handedOverAt)} title="Handed over to the driver" tone="ready" />}
        </Timeline>
        <FormTrouble trouble={confirm.trouble} message={confirm.problem ?? undefined} />
        {mayHandOver && ride.driverName && !ride.handedOverAt && (
          <Button variant="secondary" busy={handOver.busy} onClick={() => handOver.run({ appointmentId })}>
            {`${ride.driverName} has taken the client home`}
          </Button>
        )}
        <FormTrouble trouble={handOver.trouble} message={handOver.problem ?? undefined} />
        {ride.driverName && !ride.confirmedAt && !ride.handedOverAt && (
          <Button variant="secondary" busy={confirm.busy} onClick={() => confirm.run({ rideId: ride.id })}>
            The driver said yes on the phone
          </Button>
        )}
        {changeable && ride.driverName && !ride.confirmedAt && (
          <Disclosure summary="Ask the driver by mail">
            <AskDriverForm appointmentId={appointmentId} driverName={ride.driverName} reader="staff" />
          </Disclosure>
        )}
        {changeable && (
          <Disclosure summary={ride.driverName ? 'Name somebody else' : 'Name the driver'} open={!ride.driverName}>
            <DriverForm appointmentId={appointmentId} ride={ride} onDone={() => router.refresh()} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

const howInWords = ({ wayHome, driverIsAdult }: RideFacts): string =>
  [
    wayHome ? labelOf('wayHome', wayHome) : 'How is not told yet',
    driverIsAdult === null ? null : driverIsAdult ? '18 or older' : 'Not known to be 18',
  ]
    .filter(Boolean)
    .join(' · ')

function DriverForm({ appointmentId, ride, onDone }: { appointmentId: string; ride: RideFacts; onDone: () => void }) {
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).nameDriverInput,
    action: nameDriverAction,
    defaultValues: {
      appointmentId,
      version: ride.driverVersion,
      driverName: ride.driverName ?? '',
      driverPhone: ride.driverPhone ?? '',
      driverRelation: ride.driverRelation ?? '',
      wayHome: ride.wayHome ?? ('' as WayHome),
      driverIsAdult: ride.driverIsAdult ?? false,
    },
    onDone,
  })
  return (
    <CommandForm form={form} label="Save the driver" reader="staff">
      <TextRow form={form} name="driverName" label="Name" />
      <TextRow form={form} name="driverPhone" label="Phone" inputMode="tel" />
      <TextRow form={form} name="driverRelation" label="Who they are to the client" optional />
      <SelectRow form={form} name="wayHome" label="How the client goes home" options={labelsOf('wayHome')} placeholder="Choose" />
      <CheckRow form={form} name="driverIsAdult" label="They are 18 or older" />
    </CommandForm>
  )
}
