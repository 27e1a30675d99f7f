import { atHomeDosingConsent } from './at-home-dosing-consent.ts'
import type { DocumentKey, DocumentTemplate, PublishedDocument } from './document.ts'
import { educationAcknowledgement } from './education-acknowledgement.ts'
import { extendedCareNotice } from './extended-care-notice.ts'
import { groupConsent } from './group-consent.ts'
import { missedVisitPolicy } from './missed-visit-policy.ts'
import { part2Consent } from './part-2-consent.ts'
import { privacyNotice } from './privacy-notice.ts'
import { privacyNoticeAcknowledgement } from './privacy-notice-acknowledgement.ts'
import { privateContract } from './private-contract.ts'
import { releaseOfInformation } from './release-of-information.ts'
import { rideHomeAgreement } from './ride-home-agreement.ts'
import { storyAuthorization } from './story-authorization.ts'
import { telehealthConsent } from './telehealth-consent.ts'
import { treatmentConsent } from './treatment-consent.ts'

/** The documents of this release, each in its current version. Upserted at start; what was signed keeps its own version. */
export const documentTemplates = {
  'treatment-consent': treatmentConsent,
  'education-acknowledgement': educationAcknowledgement,
  'ride-home-agreement': rideHomeAgreement,
  'at-home-dosing-consent': atHomeDosingConsent,
  'telehealth-consent': telehealthConsent,
  'privacy-notice-acknowledgement': privacyNoticeAcknowledgement,
  'extended-care-notice': extendedCareNotice,
  'missed-visit-policy': missedVisitPolicy,
  'group-consent': groupConsent,
  'part-2-consent': part2Consent,
  'release-of-information': releaseOfInformation,
  'private-contract': privateContract,
  'story-authorization': storyAuthorization,
} as const satisfies Record<DocumentKey, DocumentTemplate>

/** What the practice publishes for everybody to read. */
export const publishedDocuments: readonly PublishedDocument[] = [privacyNotice]
