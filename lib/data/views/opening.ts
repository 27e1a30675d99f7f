import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { compare } from '../../domain/compare.ts'
import { type Opening, type OpeningFacts, openingOf } from '../../domain/practice/opening.ts'
import { inForce } from '../../domain/practice/site/site-words.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { credentialOf, heldCredentials } from '../records/credentials.ts'
import { loadDocumentsInForce, loadVersionsAsText } from '../records/documents.ts'
import { loadLastCheck } from '../records/opening-checks.ts'
import { loadSiteVersions, reviewedSince } from '../records/site-texts.ts'
import { loadThoseWhoSignIn } from '../records/users.ts'
import type { Tx } from '../scope.ts'
import { findPublishedDocument } from './published-document.ts'

type Admin = Extract<Actor, { role: 'admin' }>

/** How far the practice is from booking a call, seeing a client, holding a medicine session, sending a claim. */
export const findOpening = async (tx: Tx, admin: Admin, today: LocalDate): Promise<Opening> =>
  openingOf(await loadOpeningFacts(tx, admin.practiceId, today))

/** The documents clients sign and the notice they are given, for whoever answers for them, and whether these versions were read. */
export async function findDocumentsToRead(tx: Tx, { practiceId }: Admin) {
  const notice = await findPublishedDocument(tx, practiceId, 'privacy-notice')
  const toSign = await loadDocumentsInForce(tx, practiceId)
  const documents = [...(notice ? [notice] : []), ...toSign.map(({ body }) => body)]
  const { inForce, read } = (await loadChecks(tx, practiceId)).documents
  return {
    documents: documents
      .map(({ key, version, title, effectiveFrom, sections, statements }) => ({ key, version, title, effectiveFrom, sections, statements }))
      .sort((left, right) => compare(left.title, right.title)),
    shown: inForce,
    isRead: read === inForce,
  }
}

const inUse = { isActive: true }
const byName = { orderBy: { name: 'asc' } } as const
const dates = { effectiveFrom: true, effectiveTo: true } as const
const dated = ({ effectiveFrom, effectiveTo }: { effectiveFrom: Date; effectiveTo: Date | null }) => ({
  from: fromDay(effectiveFrom),
  to: fromDayOrNull(effectiveTo),
})

/** All the list is decided by, in a constant number of statements. */
async function loadOpeningFacts(tx: Tx, practiceId: string, today: LocalDate): Promise<OpeningFacts> {
  const numbers = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { npi: true, ein: true, taxonomy: true } })
  const services = await tx.service.findMany({ where: { practiceId }, orderBy: { label: 'asc' }, select: { label: true, code: true } })
  const rates = await tx.rate.findMany({ where: { practiceId }, select: { code: true, ...dates } })
  const tiers = await tx.slidingTier.findMany({ where: { practiceId }, select: dates })
  const payers = await tx.payer.findMany({
    where: { practiceId, ...inUse },
    ...byName,
    select: { name: true, electronicId: true, flags: true },
  })
  return {
    today,
    numbers,
    ...(await loadPlaces(tx, practiceId)),
    ...(await loadPeople(tx, practiceId)),
    services,
    rates: rates.map((row) => ({ code: row.code, ...dated(row) })),
    tiers: tiers.map(dated),
    payers: payers.map(({ flags, ...payer }) => ({ ...payer, isRead: readJson('Payer.flags', flags).requiresAuthorization !== 'unknown' })),
    ...(await loadChecks(tx, practiceId)),
    site: await loadSite(tx, practiceId, today),
  }
}

async function loadSite(tx: Tx, practiceId: string, today: LocalDate) {
  const parts = inForce(await loadSiteVersions(tx, practiceId), today).filter(({ isShown }) => isShown)
  return {
    parts: parts.map(({ page, reviewedOn }) => ({ name: page, reviewedOn })),
    since: await reviewedSince(tx, practiceId, today),
  }
}

async function loadPlaces(tx: Tx, practiceId: string) {
  const counted = { locationHours: true, rooms: { where: { ...inUse, kind: 'treatment' as const } } }
  const locations = await tx.location.findMany({
    where: { practiceId, ...inUse },
    ...byName,
    select: { name: true, holdsStock: true, _count: { select: counted } },
  })
  const facilities = await tx.partnerFacility.findMany({
    where: { practiceId, ...inUse },
    ...byName,
    select: { name: true, remsExpiresOn: true, _count: { select: { chairs: { where: inUse } } } },
  })
  return {
    locations: locations.map(({ name, holdsStock, _count }) => ({
      name,
      isOpen: _count.locationHours > 0,
      rooms: _count.rooms,
      holdsStock: holdsStock === 'yes',
    })),
    facilities: facilities.map(({ name, remsExpiresOn, _count }) => ({
      name,
      chairs: _count.chairs,
      certifiedTo: fromDayOrNull(remsExpiresOn),
    })),
  }
}

async function loadPeople(tx: Tx, practiceId: string) {
  const clinicians = await tx.clinician.findMany({
    where: { practiceId, ...inUse },
    ...byName,
    select: { id: true, name: true, takesNewClients: true, credentials: heldCredentials, clinicianHours: { select: dates } },
  })
  const treating = await loadThoseWhoSignIn(tx, 'therapist')
  const prescribers = await tx.prescriber.findMany({
    where: { practiceId, ...inUse },
    ...byName,
    select: { id: true, name: true, prescribesForHome: true, credentials: heldCredentials },
  })
  const prescribing = await loadThoseWhoSignIn(tx, 'prescriber')
  return {
    clinicians: clinicians.map(({ id, name, takesNewClients, credentials, clinicianHours }) => ({
      name,
      takesNewClients,
      signsIn: treating.has(id),
      credentials: credentials.map(credentialOf),
      hours: clinicianHours.map(dated),
    })),
    prescribers: prescribers.map(({ id, name, prescribesForHome, credentials }) => ({
      name,
      signsIn: prescribing.has(id),
      prescribesForHome: prescribesForHome === 'yes',
      credentials: credentials.map(credentialOf),
    })),
  }
}

async function loadChecks(tx: Tx, practiceId: string) {
  const read = await loadLastCheck(tx, practiceId, 'documents')
  const sent = await loadLastCheck(tx, practiceId, 'mail', { isDone: true })
  const asked = await loadLastCheck(tx, practiceId, 'mail')
  return {
    documents: { inForce: await loadVersionsAsText(tx, practiceId), read: read?.about ?? null },
    mail: { sentAt: sent?.doneAt ?? null, askedAt: asked?.askedAt ?? null },
  }
}
