import { FindingText } from '@/components/forms/finding-text'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { Finding } from '@/lib/domain/finding'
import { sayPhone } from '@/lib/messages/say-phone'
import { paths } from '@/lib/paths'

type AskProps = { readonly own: readonly Finding[]; readonly phone: string; readonly title?: string }

/** Why a client does not find a time alone, and how they ask for one. */
export function AskForAnotherTime({ own, phone, title = 'Another time' }: AskProps) {
  return (
    <Card title={title}>
      <div className="grid gap-3">
        <FindingText findings={own} reader="client" />
        <div className="flex flex-wrap gap-2">
          <LinkButton variant="secondary" href={paths.portal.messages}>
            Write to us
          </LinkButton>
          <a href={`tel:${phone}`} className="inline-flex min-h-11 items-center text-lagoon underline">
            Call {sayPhone(phone)}
          </a>
        </div>
      </div>
    </Card>
  )
}

/** The way to another time for a visit, from the visit. */
export const FindAnotherTime = ({ appointmentId }: { readonly appointmentId: string }) => (
  <Card title="Another time">
    <div className="grid gap-3">
      <p>You can give this visit another time yourself. It keeps this one until you have chosen.</p>
      <LinkButton variant="secondary" href={paths.portal.moveVisit(appointmentId)} className="w-full sm:w-fit">
        Find another time
      </LinkButton>
    </div>
  </Card>
)
