import { notFound } from 'next/navigation'
import { ChangeClientEmailForm, InviteClientButton } from '@/components/clients/address-forms'
import { BodyCard } from '@/components/clients/body-card'
import { ContactCards } from '@/components/clients/contact-cards'
import { DiagnosisForm } from '@/components/clients/diagnosis-form'
import { ProfileForm } from '@/components/clients/profile-card'
import { RemsCard } from '@/components/clients/rems-card'
import { ResetClientSecondFactorForm } from '@/components/clients/reset-second-factor-form'
import { ScreenList } from '@/components/clients/screen-list'
import { StaffObjectives } from '@/components/clients/staff-objectives'
import { TakeRecord } from '@/components/clients/take-record'
import { PhoneLink } from '@/components/shell/phone-link'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/ui/list-pages'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findBody, findRems } from '@/lib/data/views/client-facts'
import { type ClientAccount, findClientAccount, findClientProfile } from '@/lib/data/views/client-profile'
import { type ClientRecord, findClientRecord } from '@/lib/data/views/client-record'
import { permits } from '@/lib/domain/access/permissions'
import { isId } from '@/lib/ids'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { labelOf } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'

export const metadata = { title: 'Record' }

type Props = { readonly params: Promise<{ clientId: string }>; readonly searchParams: Promise<Search> }

export default async function RecordPage({ params, searchParams }: Props) {
  const { clientId } = await params
  const { screens } = readSearch(await searchParams, { screens: askedPage })
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { today, timeZone } = await currentDay()
  const found = isId(clientId)
    ? await readAs(actor, (tx) =>
        atOnce({
          record: findClientRecord(tx, actor, clientId, screens),
          profile: findClientProfile(tx, actor, clientId),
          account: findClientAccount(tx, actor, clientId),
          body: findBody(tx, actor, clientId),
          rems: findRems(tx, actor, clientId),
        }),
      )
    : null
  if (!found?.record) notFound()
  const { record, profile, account, body, rems } = found
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Section title={t('clients.screening')}>
        {actor.role !== 'therapist' && <EmptyState>Screens are for those who treat.</EmptyState>}
        {actor.role === 'therapist' && record.screens.total === 0 && (
          <EmptyState>Screens show here once the intake is answered.</EmptyState>
        )}
        {actor.role === 'therapist' && <ScreenList screens={record.screens.items} timeZone={timeZone} />}
        <ListPages {...record.screens} name="screens" />
      </Section>
      <div className="grid content-start gap-6">
        <Section title="Details">
          <Card>
            <DescriptionList items={detailsOf(record, account)} />
            {profile && <ProfileForm values={profile} />}
            {permits(actor, 'client.set-diagnosis') && (
              <DiagnosisForm values={diagnosisOf(clientId, record)} canDiagnose={actor.role === 'therapist'} />
            )}
            {permits(actor, 'client.change-email') && (
              <ChangeClientEmailForm clientId={clientId} version={record.profile.emailVersion} email={record.profile.email} />
            )}
            {permits(actor, 'client.reset-second-factor') && account.hasSecondFactor && <ResetClientSecondFactorForm clientId={clientId} />}
            {permits(actor, 'invitation.send') && (account.is === 'none' || account.is === 'invited') && (
              <InviteClientButton clientId={clientId} isAgain={account.is === 'invited'} />
            )}
          </Card>
        </Section>
        {permits(actor, 'export.take') && <TakeRecord clientId={clientId} reader="staff" />}
        <BodyCard clientId={clientId} body={body} timeZone={timeZone} canWrite={actor.role === 'therapist'} reader="staff" />
        <RemsCard clientId={clientId} rems={rems} today={today} canWrite={actor.role !== 'admin'} />
        <Section title={t('clients.objectives')}>
          {record.objectives.length === 0 && <EmptyState>What the client hopes for shows here.</EmptyState>}
          {record.objectives.length > 0 && (
            <Card>
              <ol className="grid list-decimal gap-1 pl-5">
                {record.objectives.map(({ id, body }) => (
                  <li key={id}>{body}</li>
                ))}
              </ol>
            </Card>
          )}
          {permits(actor, 'objective.set') && (
            <StaffObjectives
              clientId={clientId}
              version={record.objectivesVersion}
              objectives={record.objectives.flatMap(({ body, reachedOn }) => (reachedOn === null ? [body] : []))}
            />
          )}
        </Section>
        <Section title={t('clients.contacts')}>
          <ContactCards clientId={clientId} contacts={record.contacts} canWrite={permits(actor, 'contact.save')} />
        </Section>
      </div>
    </div>
  )
}

const signIn = { none: 'portalNone', invited: 'portalInvited', active: 'portalOpen', inactive: 'portalClosed' } as const

const diagnosisOf = (clientId: string, { profile: { indication, diagnosisCodes, diagnosisVersion: version } }: ClientRecord) => ({
  ...{ clientId, version, indication, diagnosisCodes: [...diagnosisCodes] },
})

const detailsOf = ({ profile }: ClientRecord, account: ClientAccount) => [
  { key: 'phone', term: 'Phone', value: profile.phone ? <PhoneLink phone={profile.phone} /> : 'Not on file' },
  { key: 'email', term: 'E-mail', value: profile.email },
  {
    key: 'portal',
    term: t('clients.portal'),
    value: t(`clients.${account.is === 'active' && account.hasSecondFactor ? 'portalTwoSteps' : signIn[account.is]}`),
  },
  { key: 'address', term: t('clients.address'), value: profile.address },
  { key: 'indication', term: 'Comes for', value: labelOf('indication', profile.indication) },
  { key: 'diagnoses', term: 'Diagnoses', value: profile.diagnosisCodes.join(', ') || 'None yet' },
  { key: 'therapist', term: 'Therapist elsewhere', value: profile.ongoingTherapist ?? 'None' },
]
