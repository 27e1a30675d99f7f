import { PhoneLink } from '@/components/shell/phone-link'
import { RefreshAt } from '@/components/time/refresh-at'
import { ZonedTime } from '@/components/time/zoned-time'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import type { RemoteVisit } from '@/lib/data/views/video'
import type { TimeZone } from '@/lib/domain/time/local'
import { t } from '@/lib/messages/t'

type Props = { readonly remote: RemoteVisit; readonly timeZone: TimeZone; readonly reader: 'client' | 'staff' }

/** How a visit is held whose people are not in one place: the way into its room while that is open, who calls whom, and what to do when it fails. */
export function RemoteVisitCard({ remote, timeZone, reader }: Props) {
  const { by, state, opensAt } = remote
  if (state === 'over') return null
  return (
    <Card title={t(by === 'video' ? 'scheduling.remoteVideo' : 'scheduling.remotePhone')}>
      <div className="grid gap-3">
        {by === 'video' && state === 'early' && (
          <>
            <p>
              {t('scheduling.remoteOpens')} <ZonedTime at={opensAt} timeZone={timeZone} day="short" />. {t('scheduling.remoteShows')}
            </p>
            <RefreshAt at={opensAt.getTime()} />
          </>
        )}
        {by === 'video' && state === 'open' && <WayIn {...remote} />}
        <WhoCalls remote={remote} reader={reader} />
        {reader === 'client' ? (
          <p>
            {t('scheduling.remoteCallUs')} <PhoneLink phone={remote.practicePhone} />.
          </p>
        ) : (
          <>
            {remote.isWithoutPlace && <p className="text-muted">{t('scheduling.remoteNoPlace')}</p>}
            {by === 'video' && <p className="text-muted">{t('scheduling.remoteSound')}</p>}
          </>
        )}
      </div>
    </Card>
  )
}

/** The door of the room. It opens beside the page, where the number to call stays in sight; the room is not told where somebody comes from. */
function WayIn({ room, clinicianName }: RemoteVisit) {
  if (!room) return <p>{t('scheduling.remoteOpenForThem', { name: clinicianName ?? t('scheduling.remoteClinician') })}</p>
  return (
    <a href={room} target="_blank" rel="noreferrer" className={`${buttonClass('primary')} w-full sm:w-fit`}>
      {t('scheduling.remoteJoin')}
    </a>
  )
}

const saysTo = {
  client: {
    somebody: 'scheduling.remoteTherapist',
    fails: 'scheduling.remoteFails',
    calls: 'scheduling.remoteCallsYou',
    noNumber: 'scheduling.remoteNoNumber',
  },
  staff: {
    somebody: 'scheduling.remoteClinician',
    fails: 'scheduling.remoteFailsStaff',
    calls: 'scheduling.remoteCallsClient',
    noNumber: 'scheduling.remoteNoNumberStaff',
  },
} as const

/** Who calls whom at what number: alone where it is held by phone, else for when the video fails. */
function WhoCalls({ remote: { by, clinicianName, clientPhone }, reader }: Pick<Props, 'remote' | 'reader'>) {
  const says = saysTo[reader]
  return (
    <p>
      {by === 'video' && `${t(says.fails)} `}
      {clientPhone ? t(says.calls, { name: clinicianName ?? t(says.somebody) }) : t(says.noNumber)}
      {clientPhone && (
        <>
          {' '}
          <PhoneLink phone={clientPhone} />.
        </>
      )}
    </p>
  )
}
