import { AskDriverForm } from '@/components/journeys/ask-driver-form'
import { PhoneLink } from '@/components/shell/phone-link'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Stepper } from '@/components/ui/stepper'
import type { PortalRide } from '@/lib/domain/journeys/portal-ride'
import { sayPhone } from '@/lib/messages/say-phone'
import { sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { DriverForm } from './driver-form'
import { SitterForm } from './sitter-form'

type RideCardProps = {
  readonly appointmentId: string
  readonly ride: PortalRide
  readonly timeZone: string
  readonly startsAt: Date
  readonly homeAddress: string
  /** False once the visit has begun: then the front desk changes it. */
  readonly canChange: boolean
}

/** The way home, from the agreement to the handing over. For a journey at home: who stays. */
export function RideCard(props: RideCardProps) {
  return props.ride.isAway ? <AwayCard {...props} /> : <HomeCard {...props} />
}

function AwayCard({ appointmentId, ride, timeZone, startsAt, canChange }: RideCardProps) {
  const { agreedOn, driver, confirmedAt, waitingSince, handedOverAt } = ride
  const at = (instant: Date | null) => instant && <ZonedTime at={instant} timeZone={timeZone} day="short" zone={false} />
  const marks = [Boolean(agreedOn), driver !== null, Boolean(confirmedAt), Boolean(waitingSince ?? handedOverAt), Boolean(handedOverAt)]
  const now = marks.indexOf(false)
  const state = (index: number) => (marks[index] ? ('done' as const) : index === now ? ('now' as const) : ('later' as const))
  const steps = [
    { key: 'agreed', label: 'Agreement signed', state: state(0), detail: at(agreedOn) },
    { key: 'named', label: driver ? `Driver: ${driver.name}` : 'Driver named', state: state(1), detail: driver && sayPhone(driver.phone) },
    { key: 'confirmed', label: 'Driver said yes', state: state(2), detail: at(confirmedAt) },
    { key: 'waiting', label: 'Waiting for the driver', state: state(3), detail: at(waitingSince) },
    { key: 'home', label: 'On the way home', state: state(4), detail: at(handedOverAt) },
  ]
  return (
    <Card title="Your ride home" detail="You cannot drive after a journey until you have slept.">
      <div className="grid gap-6">
        <Stepper label="Your ride home, step by step" steps={steps} />
        {!agreedOn && <LinkButton href={paths.portal.document('ride-home-agreement')}>Read and sign the agreement</LinkButton>}
        {canChange && (
          <DriverForm
            appointmentId={appointmentId}
            driver={driver}
            hasConfirmed={confirmedAt !== null}
            day={sayDayAt(startsAt, timeZone)}
          />
        )}
        {canChange && driver && !confirmedAt && (
          <Disclosure summary={`Ask ${driver.name} by mail`}>
            <AskDriverForm appointmentId={appointmentId} driverName={driver.name} reader="client" />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function HomeCard({ appointmentId, ride, homeAddress, canChange }: RideCardProps) {
  const { sitter } = ride
  return (
    <Card title="Who stays with you" detail="An adult is with you for the whole journey, and you do not drive until you have slept.">
      <div className="grid gap-5">
        {sitter && (
          <p>
            {sitter.name}, <PhoneLink phone={sitter.phone} />
          </p>
        )}
        {canChange && <SitterForm appointmentId={appointmentId} sitter={sitter} homeAddress={homeAddress} />}
      </div>
    </Card>
  )
}
