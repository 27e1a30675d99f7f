'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldError } from '@/components/ui/field-parts'
import { carryOutWishAction, signWishAction } from '@/lib/actions/coverage'
import type { WishRow } from '@/lib/domain/coverage/va-wish'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay, sayDayAt } from '@/lib/messages/say-time'

type Cycles = readonly { readonly id: string; readonly number: number }[]

/** In the portal: a veteran signs that their own plan is to pay for a cycle. */
export function SignWish({ cycles, wishes, timeZone }: { cycles: Cycles; wishes: readonly WishRow[]; timeZone: string }) {
  return (
    <Card
      title="Your own plan in place of the VA"
      detail="You can choose this for a cycle, in writing. You then pay what your plan leaves to you."
    >
      <div className="grid gap-4">
        <WishList wishes={wishes} timeZone={timeZone} />
        {cycles.length > 0 && (
          <Disclosure summary="Choose this for a cycle">
            <SignForm cycles={cycles} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

type WishCardProps = {
  readonly wishes: readonly WishRow[]
  readonly today: LocalDate
  readonly timeZone: string
  readonly canChange: boolean
}

/** At the desk: signed wishes, each carried out by ending the use of the VA row for the days of its cycle. */
export function WishCard({ wishes, today, timeZone, canChange }: WishCardProps) {
  return (
    <Card
      title="Own plan in place of the VA"
      detail="Until the use of the VA row is ended, nothing is asked of the client and a referral is needed."
    >
      <div className="grid gap-4">
        <WishList wishes={wishes} timeZone={timeZone} />
        {canChange &&
          wishes
            .filter(({ fromOn }) => fromOn === null)
            .map(({ id, cycleNumber }) => (
              <Disclosure key={id} summary={`End the use of the VA row for cycle ${cycleNumber}`}>
                <CarryOutForm wishId={id} today={today} />
              </Disclosure>
            ))}
      </div>
    </Card>
  )
}

function WishList({ wishes, timeZone }: { wishes: readonly WishRow[]; timeZone: string }) {
  return (
    <ul className="grid gap-2 empty:hidden">
      {wishes.map(({ id, cycleNumber, signedName, signedAt, fromOn, toOn }) => (
        <li key={id}>
          Cycle {cycleNumber}, signed by {signedName} on {sayDayAt(signedAt, timeZone, 'year')}.{' '}
          {fromOn && toOn ? `The VA is set aside from ${sayDay(fromOn, 'year')} to ${sayDay(toOn, 'year')}.` : 'Waits for the front desk.'}
        </li>
      ))}
    </ul>
  )
}

function SignForm({ cycles }: { cycles: Cycles }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).signWishInput,
    action: signWishAction,
    defaultValues: { cycleId: '', understood: false as unknown as true, signedName: '' },
    onDone: () => router.refresh(),
  })
  const unread = messageOf(form, 'understood')
  return (
    <CommandForm form={form} label="Sign" reader="client">
      <SelectRow
        form={form}
        name="cycleId"
        label="Cycle"
        options={cycles.map(({ id, number }) => ({ value: id, label: `Cycle ${number}` }))}
        placeholder="Choose"
      />
      <CheckRow
        form={form}
        name="understood"
        label="I know that the VA would pay for all of it, and that my own plan leaves a share to me"
      />
      {unread && <FieldError id="understood">{unread}</FieldError>}
      <TextRow form={form} name="signedName" label="Type your full name to sign" />
    </CommandForm>
  )
}

function CarryOutForm({ wishId, today }: { wishId: string; today: LocalDate }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).carryOutWishInput,
    action: carryOutWishAction,
    defaultValues: { wishId, fromOn: today, toOn: '' },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="End its use" reader="staff">
      <DayRow form={form} name="fromOn" label="First day of the cycle" min={today} />
      <DayRow form={form} name="toOn" label="Last day of the cycle" />
    </CommandForm>
  )
}
