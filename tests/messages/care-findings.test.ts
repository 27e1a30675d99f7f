import { describe, expect, test } from 'vitest'
import { ruleClientStatusChange } from '@/lib/domain/clients/client-status'
import { cssrsQuestions, triageCssrs } from '@/lib/domain/clients/cssrs'
import { ruleClientAge } from '@/lib/domain/clients/rule-client-age'
import { ruleCssrs } from '@/lib/domain/clients/rule-cssrs'
import { ruleDocuments } from '@/lib/domain/clients/rule-documents'
import { eligibilityEnds, eligibilityVerdicts, ruleEligibilityDecision } from '@/lib/domain/clients/rule-eligibility-decision'
import { changesAskedAtCheckIn, ruleRescreen } from '@/lib/domain/clients/rule-rescreen'
import { ruleScreenClearance } from '@/lib/domain/clients/rule-screen-clearance'
import { ruleScreenStands } from '@/lib/domain/clients/rule-screen-stands'
import { ruleScreening } from '@/lib/domain/clients/rule-screening'
import type { ScreenPoint } from '@/lib/domain/clients/screen-facts'
import { medicineClassKeys, screenChoices, screenKeys } from '@/lib/domain/clients/screening'
import { ruleConsultStatusChange } from '@/lib/domain/consults/consult-status'
import { conditions } from '@/lib/domain/credentials/condition'
import { ruleDeaNumber } from '@/lib/domain/credentials/dea-number'
import { professions } from '@/lib/domain/credentials/profession'
import { ruleBeforePrescribing } from '@/lib/domain/credentials/rule-before-prescribing'
import { ruleControlledStock } from '@/lib/domain/credentials/rule-controlled-stock'
import { rulePrescriberEligible } from '@/lib/domain/credentials/rule-prescriber-eligible'
import { rulePrescriptionLife } from '@/lib/domain/credentials/rule-prescription-life'
import { ruleGiving, ruleReleasing } from '@/lib/domain/credentials/rule-scope-of-practice'
import { ruleTelemedicinePrescription } from '@/lib/domain/credentials/rule-telemedicine-prescription'
import { ruleTherapistEligible } from '@/lib/domain/credentials/rule-therapist-eligible'
import { type Finding, hold } from '@/lib/domain/finding'
import { routes } from '@/lib/domain/journeys/route'
import { settings } from '@/lib/domain/journeys/setting'
import { ruleItemNine } from '@/lib/domain/outcomes/rule-item-nine'
import { ruleResults } from '@/lib/domain/outcomes/rule-results'
import { documentKeys } from '@/lib/domain/practice/documents/document'
import { ruleReferralChange } from '@/lib/domain/prescribers/referral-status'
import { rulePrescriberMatch } from '@/lib/domain/prescribers/rule-prescriber-match'
import { rulesetOn } from '@/lib/domain/ruleset'
import { clinicalFindings } from '@/lib/messages/en/findings/clinical'
import { credentialFindings } from '@/lib/messages/en/findings/credentials'
import type { FindingWords } from '@/lib/messages/finding-words'
import { namesIn, writeMessage } from '@/lib/messages/icu'
import { fc } from '@/tests/support/property'
import { goodCredentials, guiding, moment, prescribing, ruleset } from '../domain/credentials/fixtures'
import { candidate, need, wichita } from '../domain/prescribers/fixtures'

const catalogue: Readonly<Record<string, FindingWords>> = { ...credentialFindings, ...clinicalFindings }
const textsOf = ({ staff, client, prescriber }: FindingWords) => [staff, client, ...(prescriber === undefined ? [] : [prescriber])]

/** Every sentence of a finding, with the parameters its rule gave. */
function sentences(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, params }) => {
    const words = catalogue[code]
    if (words === undefined) throw new Error(`no words for ${code}`)
    return textsOf(words).map((text) => {
      const missing = namesIn(text).filter((name) => !Object.hasOwn(params, name))
      if (missing.length > 0) throw new Error(`${code} wants ${missing.join(', ')}`)
      return writeMessage('en', text, params)
    })
  })
}

const screenWith = (points: readonly ScreenPoint[]) => ({
  screeningId: 'screen',
  takenAt: new Date('2026-11-23T15:00:00Z'),
  level: 'refuse' as const,
  points,
  pregnant: 'no' as const,
  seriousCondition: 'no' as const,
})
const screenFinding = (item: string) => hold(item === 'medicines' ? 'SCREEN_MEDICINES' : 'SCREEN_STOPS', [], { params: { item } })

const expectPlain = (findings: readonly Finding[]) => {
  for (const sentence of sentences(findings)) expect(sentence).not.toMatch(/[{}—]|undefined|null/)
}

describe('voice', () => {
  test.each(Object.entries(catalogue))('%s has a sentence each, without shouting, jargon or blame', (_, words) => {
    for (const text of textsOf(words)) {
      expect(text.trim().length).toBeGreaterThan(10)
      expect(text).not.toMatch(/!|\bpatient|\berror\b|\binvalid\b|\bfail/i)
    }
  })

  test('a client is never told whose paper ran out', () => {
    const papers = ['CREDENTIAL_LAPSED', 'CREDENTIAL_MISSING', 'TRAINING_LAPSED', 'EXCLUDED_FROM_PROGRAMS', 'POLICY_EXCLUDES_KAP'] as const
    for (const code of papers) expect(credentialFindings[code].client).not.toMatch(/licen|polic|DEA|exclu|training/i)
  })

  test('whoever may be in danger reads 988', () => {
    for (const code of ['CSSRS_HIGH', 'CSSRS_MODERATE', 'CSSRS_LOW', 'CSSRS_INCOMPLETE', 'CSSRS_REQUIRED_NOW', 'ITEM_NINE_ROSE'] as const) {
      expect(clinicalFindings[code].client).toContain('988')
    }
  })
})

describe('the parameters that rules give are the ones sentences want', () => {
  const rows = fc.subarray(goodCredentials).chain((kept) =>
    fc
      .array(fc.constantFrom('2026-11-01' as const, '2026-11-30' as const, '2028-12-31' as const, null), {
        minLength: kept.length,
        maxLength: kept.length,
      })
      .map((ends) => kept.map((row, index) => ({ ...row, expiresOn: ends[index] ?? null, requiresOnSite: 'unknown' as const }))),
  )

  test('prescribers', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...professions),
        fc.constantFrom(...routes),
        fc.constantFrom(...settings),
        fc.constantFrom('KS', 'MO', 'IL', 'CA', 'UT', 'WA', 'AZ'),
        (credentials, profession, route, setting, state) => {
          const facts = prescribing({
            prescriber: { credentials, profession, isPsychiatric: false, supervisedTogether: 5 },
            use: { route, setting, clientState: state, useState: state, placeRegistered: 'unknown', stateRegistration: 'no' },
            client: { age: 70 },
          })
          expectPlain(rulePrescriberEligible(facts, ruleset))
        },
      ),
    )
  })

  test('therapists, tasks, matches', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('journey' as const, 'preparation' as const, 'integration' as const), (credentials, duty) => {
        const therapist = { credentials, isSupervisee: true, supervisions: [] }
        expectPlain(ruleTherapistEligible(guiding({ therapist, payerAllows: 'unknown', duty, moment: moment('2026-12-01') }), ruleset))
      }),
    )
    for (const route of routes)
      for (const profession of professions) {
        expectPlain(ruleGiving({ route, givenBy: '', licensedAs: [profession] }))
        expectPlain(ruleReleasing({ route, releasedBy: '', licensedAs: [profession] }))
      }
    const wanted = need({ evaluation: 'in-person', setting: 'home', route: 'iv' })
    const far = candidate({ office: wichita, statesServed: [], routes: [], prescribesForHome: 'no', nextOpeningOn: '2027-01-01' })
    expectPlain(rulePrescriberMatch(wanted, far, '2026-11-22', ruleset))
    expectPlain(
      rulePrescriberMatch(
        need({ evaluation: 'telehealth' }),
        candidate({ evaluatesByTelehealth: false, nextOpeningOn: null }),
        '2026-11-22',
        ruleset,
      ),
    )
  })

  test('the screens', () => {
    for (const choice of screenChoices) {
      const items = Object.fromEntries(screenKeys.map((key) => [key, choice]))
      expectPlain(ruleScreening({ answers: { items, medicines: medicineClassKeys }, clearedFor: ['liver'], failedTreatments: 0 }))
      expectPlain(ruleScreening({ answers: { items: {}, medicines: 'unsure' }, clearedFor: [...screenKeys], failedTreatments: 0 }))
      expectPlain(ruleClientAge({ bornOn: '2014-11-22', on: '2026-11-23' }, ruleset))
      expectPlain(ruleClientAge({ bornOn: null, on: '2026-11-23' }, ruleset))
      for (const code of ['SCREEN_STOPS', 'SCREEN_STOPS_UNTIL_CLEARED', 'SCREEN_UNSURE'])
        for (const is of ['lifts', 'stands'] as const)
          expectPlain(ruleScreenStands(screenWith([{ code, decision: { is, untilOn: null } }]), '2026-11-23'))
      for (const item of ['liver', 'medicines', 'brain_bleed'])
        for (const isNewest of [true, false])
          expectPlain(ruleScreenClearance({ item, decision: 'lifts', found: item === 'liver' ? [] : [screenFinding(item)], isNewest }))
    }
    expectPlain(
      ruleRescreen(
        changesAskedAtCheckIn.map((change) => ({ change, at: new Date('2026-11-23T15:00:00Z') })),
        null,
      ),
    )
    for (const question of cssrsQuestions) {
      expectPlain(ruleCssrs({ triage: triageCssrs('past_month', { [question]: true }), reviewedByClinician: true, safetyPlanOnFile: true }))
    }
  })

  test('orders, papers, decisions and results', () => {
    const on = '2027-01-05'
    const later = rulesetOn(on)
    expectPlain(ruleDeaNumber({ number: 'FK1234563', surname: 'Moreau', profession: 'nurse_practitioner' }))
    expectPlain(ruleDeaNumber({ number: 'RK1234563', surname: 'Kessler', profession: 'physician' }))
    expectPlain(rulePrescriptionLife({ issuedOn: '2026-01-01', refillsUsed: 5, fillOn: on }, later))
    expectPlain(rulePrescriptionLife({ issuedOn: '2027-02-01', refillsUsed: 4, fillOn: on }, later))
    for (const pdmpCheckedOn of [null, '2026-01-01'] as const) {
      for (const pdmpRequired of conditions)
        expectPlain(ruleBeforePrescribing({ mateAttested: false, pdmpRequired, pdmpCheckedOn, orderOn: on, state: 'KS' }, later))
    }
    for (const lastCountedOn of [null, '2025-01-10'] as const)
      expectPlain(ruleControlledStock({ holdsStock: true, lastCountedOn, on }, later))
    for (const prescribedOn of ['2026-12-20', on] as const) {
      const facts = {
        evaluation: 'audio',
        prescribedOn,
        inPersonOn: null,
        exception: 'none',
        audioOnlyPermitted: 'unknown',
        legitimatePurpose: false,
        stateIsStricter: true,
      } as const
      expectPlain(ruleTelemedicinePrescription(facts, rulesetOn(prescribedOn)))
    }
    for (const verdict of eligibilityVerdicts) {
      for (const validUntilOn of ['2026-12-31', '2027-01-04'] as const)
        for (const endedBecause of [null, ...eligibilityEnds])
          expectPlain(ruleEligibilityDecision({ decision: { verdict, validUntilOn, endedBecause }, today: '2027-01-01', visitOn: on }))
    }
    for (const key of documentKeys) {
      for (const why of ['never-signed', 'new-version', 'ran-out', 'revoked'] as const)
        expectPlain(ruleDocuments([{ key, version: 2, why }]))
    }
    const at = (day: number) => new Date(Date.UTC(2026, 8, day))
    const phq = (day: number, total: number, itemNine: number) => ({ kind: 'phq9' as const, total, takenAt: at(day), itemNine })
    const doses = [1, 8, 15].map(at)
    const results = { kind: 'phq9', doses, evaluatedAt: null, timeZone: 'UTC' } as const
    expectPlain(ruleResults({ ...results, responses: [phq(-1, 14, 0), phq(20, 20, 2)] }, ruleset))
    expectPlain(ruleResults({ ...results, responses: [phq(-1, 18, 0), phq(9, 8, 0), phq(20, 16, 0)] }, ruleset))
    expectPlain(ruleItemNine({ itemNine: 2, takenAt: at(1), cssrsTakenAt: null }, ruleset))
    for (const [from, to] of [
      ['converted', 'booked'],
      ['booked', 'held'],
      ['booked', 'cancelled'],
    ] as const)
      for (const startsAt of ['2026-11-23T15:00:00Z', '2026-11-23T17:00:00Z'])
        expectPlain(ruleConsultStatusChange({ from, to, startsAt: new Date(startsAt), now: new Date('2026-11-23T16:00:00Z') }))
    for (const to of ['active', 'closed'] as const)
      expectPlain(ruleClientStatusChange({ from: 'invited', to, visitsKept: 2, owedCents: 100 }))
    expectPlain(ruleReferralChange('declined', 'accepted'))
  })
})
