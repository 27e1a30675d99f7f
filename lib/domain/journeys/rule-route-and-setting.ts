import type { CycleFormat } from '../coverage/format.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import type { Route } from './route.ts'
import type { Setting } from './setting.ts'

export type RouteAndSettingFacts = {
  readonly format: CycleFormat
  readonly route: Route
  readonly setting: Setting
  /** The partner facility asked for, with what it can give; its esketamine certificate counts only while it is in force. */
  readonly facility: { readonly routes: readonly Route[]; readonly esketamineCertified: boolean } | null
}

export type RouteAndSettingCode =
  | 'ROUTE_NEEDS_FACILITY'
  | 'ESKETAMINE_NEVER_AT_HOME'
  | 'ESKETAMINE_SITE_NOT_CERTIFIED'
  | 'ROUTE_NOT_AT_FACILITY'
  | 'FACILITY_NOT_CHOSEN'
  | 'FORMAT_NEEDS_HOME'
  | 'FORMAT_NEEDS_CLINIC'

/** Only a lozenge is taken outside a facility, esketamine only at a certified one, and the format fits the place. */
export function ruleRouteAndSetting({ format, route, setting, facility }: RouteAndSettingFacts): Finding<RouteAndSettingCode>[] {
  return [...ruleRoute(route, setting), ...ruleFacility(route, setting, facility), ...ruleFormat(format, setting)]
}

function ruleRoute(route: Route, setting: Setting): Finding<RouteAndSettingCode>[] {
  if (route === 'lozenge' || setting === 'facility') return []
  if (route === 'esketamine' && isAtHome(setting)) return [refuse('ESKETAMINE_NEVER_AT_HOME', ['spravato-rems'])]
  return [refuse('ROUTE_NEEDS_FACILITY', ['practice.route-and-setting'], { params: { route, setting } })]
}

function ruleFacility(route: Route, setting: Setting, facility: RouteAndSettingFacts['facility']): Finding<RouteAndSettingCode>[] {
  if (setting !== 'facility') return []
  if (facility === null) return [hold('FACILITY_NOT_CHOSEN', ['practice.route-and-setting'])]
  if (route === 'esketamine' && !facility.esketamineCertified) return [refuse('ESKETAMINE_SITE_NOT_CERTIFIED', ['spravato-rems'])]
  if (facility.routes.includes(route)) return []
  return [refuse('ROUTE_NOT_AT_FACILITY', ['practice.route-and-setting'], { params: { route } })]
}

function ruleFormat(format: CycleFormat, setting: Setting): Finding<RouteAndSettingCode>[] {
  if (format === 'D' && !isAtHome(setting)) return [refuse('FORMAT_NEEDS_HOME', ['practice.route-and-setting'], { params: { format } })]
  if (format !== 'D' && isAtHome(setting)) return [refuse('FORMAT_NEEDS_CLINIC', ['practice.route-and-setting'], { params: { format } })]
  return []
}
