import 'server-only'
import { amountsOn } from '../../domain/billing/dated-amounts.ts'
import { povertyRegionOf } from '../../domain/billing/poverty-region.ts'
import { estimatePublicly, type PublicAnswers, type PublicEstimate } from '../../domain/billing/public-estimate.ts'
import { slidingTier } from '../../domain/billing/sliding-fee.ts'
import { credentialsOf, standingOf } from '../../domain/credentials/standing.ts'
import type { Cents } from '../../domain/money.ts'
import type { OpenStretch } from '../../domain/practice/open-week.ts'
import { inForce, type SiteVersion } from '../../domain/practice/site/site-words.ts'
import type { SlidingTier } from '../../domain/reference/billing-tiers.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import { addDays, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import { Kept } from '../kept.ts'
import { credentialOf, heldCredentials } from '../records/credentials.ts'
import { loadSlidingTiers } from '../records/prices.ts'
import { loadRules } from '../records/rulesets.ts'
import { loadSiteVersions } from '../records/site-texts.ts'
import { loadThoseWhoSignIn } from '../records/users.ts'
import { inScopeOfCopy, type Tx } from '../scope.ts'
import { findPublishedDocument } from './published-document.ts'
import { listShownStories, type ShownStory } from './stories.ts'

type Prices = { readonly fees: Readonly<Record<string, Cents>>; readonly tiers: readonly SlidingTier[]; readonly ruleset: Ruleset }

/** Somebody a visitor may meet, as the practice shows them. `hours`: of training for this work, as somebody has checked it. */
export type SitePerson = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly bio: string
  readonly modalities: readonly string[]
  readonly trainingHours: number
  /** They say so, and somebody signs in as them. */
  readonly takesNewClients: boolean
  /** The hash of their picture, which names it; null where initials stand for it. */
  readonly picture: string | null
}

export type SiteContent = Prices & {
  readonly resources: readonly {
    readonly name: string
    readonly kind: string
    readonly eligibility: string
    readonly states: readonly string[]
    readonly payerExcluded: readonly string[]
    readonly url: string | null
    readonly phone: string | null
    readonly verifiedOn: LocalDate
  }[]
  /** The visits the practice shows to everybody, with how long they take, in the order of the steps. */
  readonly services: readonly { readonly kind: AppointmentKind; readonly label: string; readonly minutes: number }[]
  /** The words of the public pages that hold today. */
  readonly texts: readonly SiteVersion[]
  readonly people: readonly SitePerson[]
  /** Clients' own words that are authorized today. */
  readonly stories: readonly ShownStory[]
  /** The Notice of Privacy Practices in force; null before the practice has one. */
  readonly notice: Awaited<ReturnType<typeof findPublishedDocument>>
  readonly locations: readonly SitePlace[]
}

/** A place of the practice, with the hours of its week and the days of the next three months when it is closed all the same. */
export type SitePlace = {
  readonly name: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly timeZone: TimeZone
  readonly hours: readonly OpenStretch[]
  readonly closedOn: readonly LocalDate[]
}

/** One for the process: pages and route handlers each have a copy of this module, and what one of them changes the other shows. */
const held = globalThis as typeof globalThis & { sojournSite?: Kept<SiteContent> }
held.sojournSite ??= new Kept<SiteContent>(60_000)
const kept = held.sojournSite

/**
 * Finds what the public pages show of a practice: fees in cents by code, the sliding scale, where help with the cost is, its places, its
 * notice, words of clients who authorized them.
 *
 * Kept in this process for a minute, so that a page of text asks the database nothing; what a command changes is shown at once.
 */
export const findSiteContent = (practiceId: string, today: LocalDate, now: Date): Promise<SiteContent> =>
  kept.of(`${practiceId} ${today}`, () => loadContent(practiceId, today), now.getTime())

/** Forgets what was kept: somebody has changed what the pages show. Other processes follow within the minute. */
export const forgetSiteContent = (practiceId: string): void => kept.forget(practiceId)

/** How many days ahead strangers read that a place is closed. */
const CLOSED_AHEAD = 90

const loadContent = (practiceId: string, today: LocalDate): Promise<SiteContent> =>
  inScopeOfCopy({ role: 'visitor', practiceId }, async (tx) => {
    const rules = await loadRules(tx, practiceId)
    const fees = amountsOn(rules.fees, today)
    const tiers = await loadSlidingTiers(tx, practiceId, today)
    const ruleset = rules.rulesetOn(today)
    const resources = await tx.assistanceResource.findMany({
      where: { practiceId },
      orderBy: { name: 'asc' },
      select: {
        name: true,
        kind: true,
        eligibility: true,
        states: true,
        payerExcluded: true,
        url: true,
        phone: true,
        verifiedOn: true,
      },
    })
    const locations = await tx.location.findMany({
      where: { practiceId, isActive: true },
      orderBy: { createdAt: 'asc' },
      select: {
        ...{ name: true, addressLine: true, city: true, state: true, zip: true, phone: true, timeZone: true },
        locationHours: { orderBy: [{ weekday: 'asc' }, { opens: 'asc' }], select: { weekday: true, opens: true, closes: true } },
        locationClosures: {
          where: { closedOn: { gte: toDay(today), lte: toDay(addDays(today, CLOSED_AHEAD)) } },
          orderBy: { closedOn: 'asc' },
          select: { closedOn: true },
        },
      },
    })
    const services = await tx.service.findMany({
      where: { practiceId, isPublic: true },
      orderBy: [{ kind: 'asc' }, { label: 'asc' }],
      select: { kind: true, label: true, minutes: true },
    })
    const texts = inForce(await loadSiteVersions(tx, practiceId), today)
    return {
      texts,
      stories: await listShownStories(tx, today),
      notice: await findPublishedDocument(tx, practiceId, 'privacy-notice'),
      people: await loadPeople(tx, practiceId, today),
      fees,
      services,
      tiers,
      ruleset,
      locations: locations.map(({ locationHours: hours, locationClosures, ...place }) => ({
        ...place,
        hours,
        closedOn: locationClosures.map(({ closedOn }) => fromDay(closedOn)),
      })),
      resources: resources.map(({ verifiedOn, ...row }) => ({ ...row, verifiedOn: fromDay(verifiedOn) })),
    }
  })

/** Somebody as the public pages show them, or would. */
export async function findSitePerson(tx: Tx, practiceId: string, id: string, today: LocalDate): Promise<SitePerson | null> {
  return (await loadPeople(tx, practiceId, today, { id }))[0] ?? null
}

/** Those whom the practice shows and who work here today; training counts while it stands. */
async function loadPeople(
  tx: Tx,
  practiceId: string,
  today: LocalDate,
  who: { readonly id: string } | { readonly isActive: true; readonly isPublished: true } = { isActive: true, isPublished: true },
): Promise<SitePerson[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, ...who },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      title: true,
      bio: true,
      modalities: true,
      takesNewClients: true,
      credentials: heldCredentials,
      picture: { select: { sha256: true } },
    },
  })
  const signIn = await loadThoseWhoSignIn(tx, 'therapist')
  return rows.map(({ credentials, picture, ...person }) => {
    const training = credentialsOf(credentials.map(credentialOf), 'training')
    const stands = standingOf(training, { today, on: today, throughOn: today }).state === 'in-force'
    return {
      ...person,
      takesNewClients: person.takesNewClients && signIn.has(person.id),
      picture: picture?.sha256 ?? null,
      trainingHours: stands ? training.reduce((sum, { hours }) => sum + (hours ?? 0), 0) : 0,
    }
  })
}

/** What a stranger tells of themselves: amounts in cents. */
export type PublicQuestion = Omit<PublicAnswers, 'slidingPays'> & {
  readonly household: number | null
  readonly income: Cents | null
  readonly state: string | null
}

/** Estimates the four formats from a stranger's answers. Keeps nothing; only the practice's own fees and tiers and typical plan prices go in. */
export function estimateForStranger({ fees, tiers, ruleset }: Prices, question: PublicQuestion, today: LocalDate): PublicEstimate[] {
  const { household, income, state, ...answers } = question
  const slidingPays =
    household === null || income === null
      ? null
      : slidingTier({ size: household, income, region: povertyRegionOf(state) }, tiers, today).pays
  return estimatePublicly({ ...answers, slidingPays }, fees, today, ruleset)
}
