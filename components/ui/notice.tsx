import { CircleCheck, Clock, Info, OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type NoticeTone = 'ready' | 'waits' | 'stops' | 'info'

const looks: Record<NoticeTone, { className: string; icon: ReactNode }> = {
  ready: { className: 'bg-ready-soft [&>svg]:text-ready', icon: <CircleCheck aria-hidden="true" /> },
  waits: { className: 'bg-waits-soft [&>svg]:text-waits', icon: <Clock aria-hidden="true" /> },
  stops: { className: 'bg-stops-soft [&>svg]:text-stops', icon: <OctagonX aria-hidden="true" /> },
  info: { className: 'bg-lagoon-soft [&>svg]:text-lagoon', icon: <Info aria-hidden="true" /> },
}

type NoticeProps = {
  tone?: NoticeTone | undefined
  title?: ReactNode | undefined
  children?: ReactNode | undefined
  action?: ReactNode | undefined
  /** `alert` interrupts, `status` waits its turn; neither for what was there from the start. */
  role?: 'alert' | 'status' | undefined
}

/** A few sentences that stay on the page. */
export function Notice({ tone = 'info', title, children, action, role }: NoticeProps) {
  const look = looks[tone]
  return (
    <div
      role={role}
      className={cx(
        'flex items-start gap-3 rounded-card px-4 py-3 forced-colors:border print:border print:border-edge [&>svg]:mt-0.5 [&>svg]:size-5 [&>svg]:shrink-0',
        look.className,
      )}
    >
      {look.icon}
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="grid min-w-0 gap-0.5">
          {title && <p className="font-semibold">{title}</p>}
          {children && <div>{children}</div>}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
