'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { makeFeedAction, revokeFeedAction } from '@/lib/actions/access'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

type CalendarFeedCardProps = {
  readonly feed: { readonly madeAt: Date; readonly showsNames: boolean } | null
  readonly timeZone: string
  /** Staff may have clients named; a client's own calendar names nobody. */
  readonly mayName: boolean
}

/** One’s visits in a calendar of one’s own: makes its secret address, shows it once, and takes it back. */
export function CalendarFeedCard({ feed, timeZone, mayName }: CalendarFeedCardProps) {
  const router = useRouter()
  const [showsNames, setNames] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const make = useCommand(makeFeedAction, ({ token }) => {
    setAddress(`${window.location.origin}${paths.api.calendarFeed(token)}`)
    router.refresh()
  })
  const revoke = useCommand(revokeFeedAction, () => {
    setAddress(null)
    router.refresh()
  })
  return (
    <Card title={say('feedHeading')} detail={say(mayName ? 'feedDetailStaff' : 'feedDetailClient')}>
      <div className="grid gap-3">
        {feed && <p>{say(feed.showsNames ? 'feedMadeNamed' : 'feedMade', { when: sayDayAndTime(feed.madeAt, timeZone) })}</p>}
        {address && (
          <div className="grid gap-1" role="status">
            <p className="font-medium">{say('feedOnce')}</p>
            <p className="flex items-center gap-2">
              <code className="min-w-0 break-all rounded-field bg-wash px-2 py-1 text-sm">{address}</code>
              <CopyButton text={address} label={say('feedCopy')} />
            </p>
          </div>
        )}
        {mayName && !address && <Checkbox label={say('feedNames')} checked={showsNames} onChange={() => setNames(!showsNames)} />}
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" busy={make.busy} onClick={() => make.run({ showsNames })}>
            {say(feed ? 'feedAgain' : 'feedMake')}
          </Button>
          {feed && (
            <Button variant="quiet" busy={revoke.busy} onClick={() => revoke.run({})}>
              {say('feedRevoke')}
            </Button>
          )}
        </div>
        <FormTrouble trouble={make.trouble ?? revoke.trouble} message={make.problem ?? revoke.problem ?? undefined} />
      </div>
    </Card>
  )
}
