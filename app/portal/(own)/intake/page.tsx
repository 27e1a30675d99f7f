import { notFound, redirect } from 'next/navigation'
import { IntakePartForm } from '@/components/clients/intake-part'
import { type IntakePart, intakeParts, partWords } from '@/components/clients/intake-parts'
import { IntakeReview } from '@/components/clients/intake-review'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Stepper } from '@/components/ui/stepper'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findLargestFile, listCards } from '@/lib/data/views/attachments'
import { findPortalIntake, type PortalIntake } from '@/lib/data/views/portal-intake'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { askedOne, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: t('portal.intakeTitle') }

const hrefOf = (part: IntakePart) => withQuery(paths.portal.intake, { part })

export default async function IntakePage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const actor = await requireActor('client')
  const { timeZone, phone } = await currentPractice()
  const now = clock()
  const { known, cards, largestFile } = await readAs(actor, (tx) =>
    atOnce({
      known: findPortalIntake(tx, actor, now, timeZone),
      cards: listCards(tx, actor, actor.clientId),
      largestFile: findLargestFile(tx, actor, now),
    }),
  )
  if (!known) notFound()
  const { part: asked } = readSearch(await searchParams, { part: askedOne(intakeParts) })
  const isAnswering = asked === 'safety' && Object.keys(known.sitting.answers).length > 0
  if (known.safetyOpen && !isAnswering) redirect(paths.portal.crisis)
  const done = doneParts(known)
  const open = intakeParts.filter((part) => part !== 'send' && !done[part])
  const part = asked ?? open[0] ?? 'send'
  const following = open.find((other) => other !== part) ?? 'send'
  const isSent = known.intake.submitted
  const isOver = isSent && part === 'send'
  const steps = intakeParts.map((key) => ({
    key,
    label: partWords[key].title,
    state: key === part && !isOver ? ('now' as const) : done[key] ? ('done' as const) : ('later' as const),
    href: key === part ? undefined : hrefOf(key),
  }))
  return (
    <Column>
      <PageHeader
        title={t('portal.intakeTitle')}
        above={{ href: paths.portal.home, label: t('portal.navHome') }}
        lead={t('portal.intakeProgress', { done: intakeParts.filter((key) => done[key]).length, all: intakeParts.length })}
      />
      <Disclosure summary="All parts" open={isOver}>
        <Stepper label="Parts of the intake" steps={steps} />
      </Disclosure>
      {isSent && <Notice tone="ready">You have sent this to your care team. What you change here reaches them too.</Notice>}
      {!isOver && (
        <Card title={partWords[part].title} detail={partWords[part].lead}>
          {part === 'send' && open.length === 0 && (
            <div className="pb-6">
              <IntakeReview profile={known.profile} contact={known.contact} coverages={known.coverages} objectives={known.objectives} />
            </div>
          )}
          <IntakePartForm
            part={part}
            clientId={actor.clientId}
            timeZone={timeZone}
            nextHref={isSent ? paths.portal.home : hrefOf(following)}
            profile={profileOf(known)}
            contact={{
              clientId: null,
              kind: 'emergency',
              version: known.contact?.version ?? null,
              id: known.contact?.id ?? null,
              name: known.contact?.name ?? '',
              relation: known.contact?.relation ?? '',
              phone: known.contact?.phone ?? '',
            }}
            saidBefore={known.saidBefore}
            payers={known.payers}
            cards={cards}
            largestFile={largestFile}
            startsOn={`${localDateOf(now, timeZone).slice(0, 4)}-01-01`}
            objectives={known.objectives}
            objectivesVersion={known.objectivesVersion}
            sitting={known.sitting}
            practicePhone={phone}
            missing={open.map((key) => partWords[key].title)}
          />
        </Card>
      )}
    </Column>
  )
}

function doneParts({ intake, profile, contact, answered }: PortalIntake): Record<IntakePart, boolean> {
  return {
    details: profile.bornOn !== null && Boolean(profile.addressLine) && Boolean(profile.phone),
    contact: contact !== null,
    coverage: intake.coverageDone,
    health: intake.screenDone && !intake.screenStale,
    safety: intake.safetyQuestionsDone,
    ...answered,
    objectives: intake.objectivesDone,
    send: intake.submitted,
  }
}

const profileOf = ({ profile }: PortalIntake) => ({
  clientId: null,
  version: profile.version,
  legalFirstName: profile.legalFirstName,
  legalLastName: profile.legalLastName,
  chosenName: profile.chosenName ?? '',
  pronouns: profile.pronouns ?? '',
  bornOn: profile.bornOn ?? '',
  sexForClaims: (profile.sexForClaims ?? '') as 'F',
  phone: profile.phone ?? '',
  addressLine: profile.addressLine ?? '',
  city: profile.city ?? '',
  state: profile.state,
  zip: profile.zip ?? '',
  ongoingTherapist: profile.ongoingTherapist ?? '',
  consentToText: profile.consentToText,
})
