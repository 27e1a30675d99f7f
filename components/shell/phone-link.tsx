import { cx } from '@/components/ui/cx'
import { sayPhone } from '@/lib/messages/say-phone'
import { telephone } from './shell-types'

/** A telephone number to read and to call. */
export function PhoneLink({ phone, className }: { readonly phone: string; readonly className?: string | undefined }) {
  return (
    <a
      href={telephone(phone)}
      className={cx(
        'whitespace-nowrap rounded-sm font-medium text-lagoon underline decoration-lagoon/40 underline-offset-[0.2em] hover:decoration-lagoon',
        className,
      )}
    >
      {sayPhone(phone)}
    </a>
  )
}
