'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { decideRestoredAction } from '@/lib/actions/coverage'
import type { LocalDate } from '@/lib/domain/time/local'
import type { DecideRestoredInput } from '@/lib/inputs/coverage'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Restored = { readonly id: string; readonly on: LocalDate; readonly cents: number }
type Props = {
  readonly restored: readonly Restored[]
  /** What is open by day: a day waits whole, with what had never been paid of it. */
  readonly openDays: readonly { readonly on: LocalDate; readonly cents: number }[]
  readonly canDecide: boolean
}

/** Days owed again after a denial whose refund had gone out: the billing lead says whether they are asked for. */
export function RestoredCard({ restored, openDays, canDecide }: Props) {
  const openOn = (on: LocalDate) => openDays.find((day) => day.on === on)?.cents ?? 0
  return (
    <Card title={say('restoredTitle')}>
      <ul className="divide-y divide-line">
        {restored.map(({ id, on, cents }) => (
          <li key={id} className="grid gap-2 py-2">
            <span>{say('restoredOn', { day: sayDay(on), amount: sayMoney(cents) })}</span>
            {openOn(on) !== cents && <span className="text-muted text-sm">{say('restoredInAll', { amount: sayMoney(openOn(on)) })}</span>}
            {canDecide && (
              <>
                <DecideForm id={id} isAsked />
                <Disclosure summary={say('restoredGiveUp')}>
                  <DecideForm id={id} isAsked={false} />
                </Disclosure>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function DecideForm({ id, isAsked }: { readonly id: string; readonly isAsked: boolean }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<DecideRestoredInput, unknown>({
    schema: async () => (await import('@/lib/inputs/coverage')).decideRestoredInput,
    action: decideRestoredAction,
    defaultValues: { restoredBalanceId: id, isAsked, note: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('restoredDecided') })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say(isAsked ? 'restoredAsk' : 'restoredGiveUp')} reader="staff">
      {!isAsked && <TextRow form={form} name="note" label={say('restoredWhy')} />}
    </CommandForm>
  )
}
