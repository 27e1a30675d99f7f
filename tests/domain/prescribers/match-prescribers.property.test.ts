import { expect, test } from 'vitest'
import { conditions } from '@/lib/domain/credentials/condition'
import { professions } from '@/lib/domain/credentials/profession'
import { worstEffect } from '@/lib/domain/finding'
import { routes } from '@/lib/domain/journeys/route'
import { settings } from '@/lib/domain/journeys/setting'
import type { ClientNeed, PrescriberCandidate } from '@/lib/domain/prescribers/match'
import { changed, matchPrescriber, matchPrescribers } from '@/lib/domain/prescribers/match-prescribers'
import { rulePrescriberMatch } from '@/lib/domain/prescribers/rule-prescriber-match'
import { addDays } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { attestation, cleanCheck, dea, license, malpractice, ruleset } from '../credentials/fixtures'
import { candidate, infusions, lawrence, need, oakStreet, topeka, wichita } from './fixtures'

const today = '2026-11-22'
const day = fc.integer({ min: -10, max: 60 }).map((days) => addDays(today, days))
const condition = fc.constantFrom(...conditions)
const place = fc.option(fc.constantFrom(topeka, lawrence, wichita))

const needs: fc.Arbitrary<ClientNeed> = fc
  .record({
    route: fc.constantFrom(...routes),
    setting: fc.constantFrom(...settings),
    siteId: fc.option(fc.constantFrom('oak', 'infusions', 'elm')),
    evaluation: fc.constantFrom('telehealth' as const, 'in-person' as const, 'either' as const),
    maxMiles: fc.option(fc.integer({ min: 0, max: 300 })),
    coordinates: place,
    on: fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, days)),
  })
  .map(need)

const candidates: fc.Arbitrary<PrescriberCandidate> = fc
  .record({
    id: fc.uuid(),
    profession: fc.constantFrom(...professions),
    isPsychiatric: fc.boolean(),
    credentials: fc
      .record({
        expiresOn: day,
        requiresOnSite: condition,
        coversOutsideClinic: condition,
        requiresPsychiatric: condition,
        coversKap: condition,
      })
      .map((policy) => [license(), dea(), malpractice(policy), attestation, cleanCheck]),
    routes: fc.subarray([...routes]),
    prescribesForHome: condition,
    evaluatesByTelehealth: fc.boolean(),
    sites: fc.subarray([oakStreet, infusions]),
    office: place,
    nextOpeningOn: fc.option(day),
    acceptsReferrals: fc.boolean(),
    signsIn: fc.boolean(),
  })
  .map(candidate)

test('everyone is answered once, and those that fit have no no and no unknown', () => {
  fc.assert(
    fc.property(needs, fc.array(candidates, { maxLength: 6 }), (wanted, people) => {
      const matches = matchPrescribers(wanted, people, today, ruleset)
      expect(matches.map(({ prescriberId }) => prescriberId).sort()).toEqual(people.map(({ id }) => id).sort())
      for (const { fit, ticks } of matches) expect(fit === 'fits').toBe(ticks.every(({ met }) => met === 'yes'))
    }),
  )
})

test('every change that is offered really leaves nothing refused', () => {
  let offered = 0
  fc.assert(
    fc.property(needs, candidates, (wanted, person) => {
      for (const change of matchPrescriber(wanted, person, today, ruleset).fitsIf) {
        offered += 1
        const findings = rulePrescriberMatch(changed(wanted, person, change), person, today, ruleset)
        expect(worstEffect(findings)).not.toBe('refuse')
      }
    }),
    { numRuns: 1_000 },
  )
  expect(offered).toBeGreaterThan(0)
})
