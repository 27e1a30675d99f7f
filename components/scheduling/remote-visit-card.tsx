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
        {reader === 'client' ? <ForClient {...remote} /> : <ForStaff {...remote} />}
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

function ForClient({ by, clinicianName, clientPhone, practicePhone }: RemoteVisit) {
  const name = clinicianName ?? t('scheduling.remoteTherapist')
  return (
    <>
      <p>
        {by === 'video' && `${t('scheduling.remoteFails')} `}
        {clientPhone ? t('scheduling.remoteCallsYou', { name }) : t('scheduling.remoteNoNumber')}
        {clientPhone && (
          <>
            {' '}
            <PhoneLink phone={clientPhone} />.
          </>
        )}
      </p>
      <p>
        {t('scheduling.remoteCallUs')} <PhoneLink phone={practicePhone} />.
      </p>
    </>
  )
}

function ForStaff({ by, isWithoutPlace, clinicianName, clientPhone }: RemoteVisit) {
  const name = clinicianName ?? t('scheduling.remoteClinician')
  return (
    <>
      <p>
        {by === 'video' && `${t('scheduling.remoteFailsStaff')} `}
        {clientPhone ? t('scheduling.remoteCallsClient', { name }) : t('scheduling.remoteNoNumberStaff')}
        {clientPhone && (
          <>
            {' '}
            <PhoneLink phone={clientPhone} />.
          </>
        )}
      </p>
      {isWithoutPlace && <p className="text-muted">{t('scheduling.remoteNoPlace')}</p>}
      {by === 'video' && <p className="text-muted">{t('scheduling.remoteSound')}</p>}
    </>
  )
}
