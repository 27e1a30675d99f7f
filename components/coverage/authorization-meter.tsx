import { Meter } from '@/components/ui/meter'
import { type AuthorizationStatus, isGranted } from '@/lib/domain/coverage/authorization'
import type { LocalDate } from '@/lib/domain/time/local'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Props = {
  readonly authorization: {
    readonly kind: 'prior' | 'va_referral'
    readonly status: AuthorizationStatus
    readonly number: string | null
    readonly granted: number
    readonly reserved: number
    readonly used: number
    readonly startsOn: LocalDate
    readonly endsOn: LocalDate
  }
  readonly daysLeft: number
}

/** Visits of an authorization: used, reserved, left; where it stands, its days, and how many are left of them. */
export function AuthorizationMeter({ authorization, daysLeft }: Props) {
  const { kind, status, number, granted, reserved, used, startsOn, endsOn } = authorization
  return (
    <Meter
      label={[label('authorizationKind', kind), number].filter(Boolean).join(' · ')}
      total={granted}
      rest={say('left')}
      detail={[
        label('authorizationStatus', status),
        say('windowOf', { from: sayDay(startsOn, 'year'), to: sayDay(endsOn, 'year') }),
        ...(isGranted({ status }) ? [say('windowLeft', { days: Math.max(0, daysLeft) })] : []),
      ].join(' · ')}
      parts={[
        { key: 'used', label: say('used'), value: used, tone: 'lagoon' },
        { key: 'reserved', label: say('reserved'), value: reserved, tone: 'lagoon-soft' },
      ]}
    />
  )
}
