import { CalendarFeedCard } from '@/components/access/calendar-feed-card'
import { ChangePasswordForm } from '@/components/access/change-password-form'
import { deviceName } from '@/components/access/device-name'
import { Preferences } from '@/components/access/preferences'
import { SecondFactorCard } from '@/components/access/second-factor-card'
import { SessionList } from '@/components/access/session-list'
import { OwnClaims } from '@/components/practice/own-claims'
import { OwnPicture } from '@/components/practice/own-picture'
import { OwnProfileForm } from '@/components/practice/own-profile-form'
import { say } from '@/components/practice/words'
import { OwnCredentials } from '@/components/prescribers/own-credentials'
import { OwnReach } from '@/components/prescribers/own-reach'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findOwnAccount } from '@/lib/data/views/account'
import { findOwnFeed } from '@/lib/data/views/calendar-feed'
import { listOwnClaims } from '@/lib/data/views/credential-claims'
import { findOwnProfile, findOwnReach, listOwnCredentials } from '@/lib/data/views/own-credentials'
import { personRoles } from '@/lib/domain/access/roles'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { label } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('access.accountTitle') }

export default async function AccountPage() {
  const session = await requireSession(...personRoles)
  const { timeZone } = await currentPractice()
  const { account, feed } = await readAs(session.actor, async (tx) => ({
    account: await findOwnAccount(tx, session.actor, now()),
    feed: await findOwnFeed(tx, session.actor),
  }))
  const { actor } = session
  const own =
    actor.role === 'therapist'
      ? await readAs(actor, (tx) =>
          atOnce({
            credentials: listOwnCredentials(tx, actor),
            claims: listOwnClaims(tx, actor),
            profile: findOwnProfile(tx, actor, localDateOf(now(), timeZone)),
            reach: findOwnReach(tx, actor, localDateOf(now(), timeZone)),
          }),
        )
      : null
  const sessions = account.sessions.map(({ id, role, agent, lastSeenAt, createdAt }) => ({
    id,
    isHere: id === session.id,
    device: deviceName(agent) ?? t('access.sessionsOther'),
    role: label('role', role),
    seen: t('access.sessionsSeen', { when: sayDayAndTime(lastSeenAt, timeZone) }),
    since: t('access.sessionsSince', { when: sayDayAndTime(createdAt, timeZone) }),
  }))
  return (
    <Column>
      <PageHeader title={t('access.accountTitle')} lead={`${session.name} · ${session.email}`} />
      <SecondFactorCard isOn={account.hasSecondFactor} codesLeft={account.codesLeft} />
      <Card title={t('access.passwordHeading')}>
        <Disclosure summary={t('access.passwordChange')}>
          <ChangePasswordForm />
        </Disclosure>
      </Card>
      <Card title={t('access.preferencesHeading')}>
        <Preferences hasShortcuts={session.actor.role !== 'client'} />
      </Card>
      <CalendarFeedCard feed={feed} timeZone={timeZone} mayName={session.actor.role !== 'client'} />
      {own && (
        <>
          <Section title="My credentials">
            <OwnCredentials credentials={own.credentials} today={localDateOf(now(), timeZone)} />
            <OwnReach reach={own.reach} />
          </Section>
          <OwnClaims claims={own.claims} timeZone={timeZone} isPrescriber={false} />
          {own.profile && (
            <Card title={say('ownProfile')} detail={say('ownProfileDetail')}>
              <div className="grid gap-6">
                <OwnPicture of={own.profile.person} />
                <OwnProfileForm profile={own.profile} />
              </div>
            </Card>
          )}
        </>
      )}
      <Card title={t('access.sessionsHeading')}>
        <SessionList sessions={sessions} />
      </Card>
    </Column>
  )
}
