'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useDraft } from '@/components/forms/use-draft'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { dischargeAction, waitForRideAction } from '@/lib/actions/journeys'
import { isGivenByStaff } from '@/lib/domain/journeys/route'
import type { DischargeInput } from '@/lib/inputs/journeys'
import { sayPhone } from '@/lib/messages/say-phone'
import { sayClock } from '@/lib/messages/say-time'
import type { ConsoleFacts } from './types'

const look = {
  alertAndOriented: 'Awake and oriented',
  walksSteadily: 'Walks steadily',
  nauseaControlled: 'No troubling nausea',
  dissociationResolved: 'Back to themselves, as before the dose',
  instructionsGiven: 'Written instructions and the emergency number given',
} as const

/** Everything that has to be right before somebody goes home; what is missing is said, and they stay until it is there. */
export function DischargePanel({ journey }: { journey: ConsoleFacts }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).dischargeInput,
    action: dischargeAction,
    defaultValues: { appointmentId: journey.id, companionPresent: false },
    onDone: () => {
      void draft.discard()
      router.refresh()
    },
  })
  const draft = useDraft<DischargeInput>(`discharge:${journey.id}`, form)
  const home = journey.setting === 'home' || journey.setting === 'telehealth'
  const ride = journey.rideHome
  const companion = home ? `${ride?.sitterName ?? 'The sitter'} is with them` : `${ride?.driverName ?? 'The driver'} is here`
  return (
    <Card title="Before going home">
      <div className="grid gap-6">
        <CommandForm form={form} label="Let go home" reader="staff" timeZone={journey.timeZone}>
          <div className="grid gap-1">
            {(Object.keys(look) as (keyof typeof look)[]).map((name) => (
              <CheckRow key={name} form={form} name={name} label={look[name]} />
            ))}
            {isGivenByStaff(journey.order?.route) && (
              <TextRow
                form={form}
                name="releasedBy"
                optional
                label="Who of the medical staff looked at them"
                hint="Name and profession, where your own license does not cover it."
              />
            )}
            <CheckRow form={form} name="companionPresent" label={companion} hint={home ? undefined : 'Seen by you, in person.'} />
          </div>
        </CommandForm>
        {!home && <WaitingPlace journey={journey} />}
      </div>
    </Card>
  )
}

/** Where the client waits when the driver is not there yet: a free rest room, else the waiting room. */
function WaitingPlace({ journey: { id, rideHome: ride, restRooms, timeZone } }: { journey: ConsoleFacts }) {
  const router = useRouter()
  const wait = useCommand(waitForRideAction, () => router.refresh())
  const waitsIn = ride?.waitingSince && (restRooms.find(({ id: room }) => room === ride.restRoomId)?.name ?? 'the waiting room')
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">Driver not here yet</h3>
        {waitsIn && ride?.waitingSince && (
          <Chip state="waits">
            In {waitsIn} since {sayClock(ride.waitingSince, timeZone)}
          </Chip>
        )}
      </div>
      {ride?.driverPhone && (
        <a className="inline-flex min-h-14 items-center text-lagoon underline" href={`tel:${ride.driverPhone}`}>
          Call {ride.driverName}, {sayPhone(ride.driverPhone)}
        </a>
      )}
      <FormTrouble trouble={wait.trouble} message={wait.problem ?? undefined} />
      <div className="flex flex-wrap gap-2">
        {restRooms
          .filter(({ free }) => free)
          .map((room) => (
            <Button
              key={room.id}
              size="console"
              variant="secondary"
              busy={wait.busy}
              onClick={() => wait.run({ appointmentId: id, restRoomId: room.id })}
            >
              Rest in {room.name}
            </Button>
          ))}
        <Button size="console" variant="secondary" busy={wait.busy} onClick={() => wait.run({ appointmentId: id, restRoomId: null })}>
          Waiting room
        </Button>
      </div>
    </div>
  )
}
