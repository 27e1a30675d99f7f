import { expect, test } from 'vitest'
import { type Route, routes } from '@/lib/domain/journeys/route'
import { type RouteAndSettingFacts, ruleRouteAndSetting } from '@/lib/domain/journeys/rule-route-and-setting'
import { inWords } from './facts'

const everything = { routes, esketamineCertified: true }
const codes = (facts: Partial<RouteAndSettingFacts>) =>
  inWords(
    ruleRouteAndSetting({
      format: facts.setting === 'home' || facts.setting === 'telehealth' ? 'D' : 'B',
      route: 'lozenge',
      setting: 'office',
      facility: null,
      ...facts,
    }),
  )

test('T05 an infusion at the therapist’s office is refused', () => {
  expect(codes({ route: 'iv' })).toEqual(['refuse ROUTE_NEEDS_FACILITY'])
})

test('T06 an injection at the client’s home is refused', () => {
  expect(codes({ route: 'im', setting: 'home' })).toEqual(['refuse ROUTE_NEEDS_FACILITY'])
})

test('T08 esketamine at home is refused, alone or with the therapist on screen', () => {
  expect(codes({ route: 'esketamine', setting: 'home' })).toEqual(['refuse ESKETAMINE_NEVER_AT_HOME'])
  expect(codes({ route: 'esketamine', setting: 'telehealth' })).toEqual(['refuse ESKETAMINE_NEVER_AT_HOME'])
})

test('esketamine goes only where it is certified', () => {
  expect(codes({ route: 'esketamine', setting: 'facility', facility: { routes, esketamineCertified: false } })).toEqual([
    'refuse ESKETAMINE_SITE_NOT_CERTIFIED',
  ])
  expect(codes({ route: 'esketamine', setting: 'facility', facility: everything })).toEqual([])
  expect(codes({ route: 'esketamine' })).toEqual(['refuse ROUTE_NEEDS_FACILITY'])
})

test('the whole matrix: a lozenge anywhere, everything else at a facility', () => {
  const allowed = (route: Route) =>
    (['home', 'telehealth', 'office', 'facility'] as const).filter(
      (setting) => codes({ route, setting, facility: setting === 'facility' ? everything : null }).length === 0,
    )
  expect(Object.fromEntries(routes.map((route) => [route, allowed(route)]))).toEqual({
    lozenge: ['home', 'telehealth', 'office', 'facility'],
    im: ['facility'],
    iv: ['facility'],
    nasal: ['facility'],
    esketamine: ['facility'],
  })
})

test('a facility is chosen, and gives what is asked for', () => {
  expect(codes({ route: 'iv', setting: 'facility' })).toEqual(['hold FACILITY_NOT_CHOSEN'])
  expect(codes({ route: 'iv', setting: 'facility', facility: { routes: ['im'], esketamineCertified: true } })).toEqual([
    'refuse ROUTE_NOT_AT_FACILITY',
  ])
})

test('format D is at home and the others are not', () => {
  expect(codes({ format: 'D' })).toEqual(['refuse FORMAT_NEEDS_HOME'])
  expect(codes({ format: 'A', setting: 'home' })).toEqual(['refuse FORMAT_NEEDS_CLINIC'])
  expect(codes({ format: 'B', setting: 'telehealth' })).toEqual(['refuse FORMAT_NEEDS_CLINIC'])
  expect(codes({ format: 'A', setting: 'facility', facility: everything })).toEqual([])
})
