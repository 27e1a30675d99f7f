import { TakeRecord } from '@/components/clients/take-record'
import { OwnStories } from '@/components/documents/own-stories'
import { type Allowed, ReleaseList } from '@/components/documents/release-list'
import { SignedList } from '@/components/documents/signed-list'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { type CareTeam, findCareTeam } from '@/lib/data/views/care-team'
import { listClientDocuments } from '@/lib/data/views/documents'
import { findOwnStories } from '@/lib/data/views/stories'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Papers' }

const whyWords = {
  'never-signed': 'Not signed yet',
  'new-version': 'There is a new version',
  'ran-out': 'It is time to sign it again',
  revoked: 'You took this back',
} as const

export default async function DocumentsPage() {
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const now = clock()
  const { toSign, signed, team, own } = await readAs(actor, async (tx) => ({
    ...(await listClientDocuments(tx, actor, actor.clientId, now, timeZone)),
    team: await findCareTeam(tx, actor, actor.clientId, localDateOf(now, timeZone)),
    own: await findOwnStories(tx, actor, localDateOf(now, timeZone)),
  }))
  const people = peopleOf(team)
  return (
    <Column>
      <PageHeader
        title="Papers"
        above={{ href: paths.portal.home, label: t('portal.navHome') }}
        lead="Read in your own time, and ask us anything first."
      />
      {toSign.length > 0 && (
        <Section title="To read and sign">
          <Card padding="flush">
            <ul className="divide-y divide-line">
              {toSign.map(({ key, title, why }, index) => (
                <li key={key} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
                  <div>
                    <p className="font-medium">{title}</p>
                    <p className="text-muted text-sm">{whyWords[why]}</p>
                  </div>
                  <LinkButton
                    href={paths.portal.document(key)}
                    variant={index === 0 ? 'primary' : 'secondary'}
                    aria-label={`Read: ${title}`}
                  >
                    Read
                  </LinkButton>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
      {people.length > 0 && (
        <Section title="Whom we may talk to">
          <p className="mb-3 text-muted">We share nothing outside the practice unless you say so. You can change your mind at any time.</p>
          <ReleaseList people={people} />
        </Section>
      )}
      <OwnStories {...own} />
      {signed.length > 0 && (
        <Section title="Signed">
          <SignedList signed={signed} timeZone={timeZone} clientId={null} />
        </Section>
      )}
      <TakeRecord clientId={actor.clientId} reader="client" />
      {toSign.length + signed.length === 0 && <EmptyState>{t('portal.documentsEmpty')}</EmptyState>}
    </Column>
  )
}

function peopleOf(team: CareTeam | null): Allowed[] {
  const members = team?.members.filter(({ where }) => where === 'outside') ?? []
  return [
    ...members.map(({ id, name, role, release }) => ({ key: id, memberId: id, name, role, release })),
    ...(team?.otherReleases ?? []).map(({ recipient, ...release }) => ({
      key: release.id,
      memberId: null,
      name: recipient,
      role: null,
      release,
    })),
  ]
}
