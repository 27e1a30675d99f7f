import type { CommandName } from '../access/permissions.ts'
import { type FactKey, factKeys } from './fact.ts'

/** Whose visits a change concerns: one client's, or everybody's. */
type Change = { readonly of: 'client' | 'practice'; readonly facts: readonly FactKey[] }

const client = (...facts: FactKey[]): Change => ({ of: 'client', facts })
const practice = (...facts: FactKey[]): Change => ({ of: 'practice', facts })

/**
 * Which facts of the law a command changes. A client's later visits that rest on one are decided again in the same transaction; what
 * concerns everybody is decided again soon after. Gates ask anew in any case: this is so that people learn early.
 */
export const changes: Readonly<Partial<Record<CommandName, Change>>> = {
  'client.update-profile': client('client.birth', 'client.state', 'client.contact'),
  'client.assign-primary': client('care-team'),
  'contact.save': client('client.contact'),
  'body.save': client('client.body'),
  'rems.enrol': client('rems'),
  'rems.end': client('rems'),
  'intake.submit': client('client.status'),
  'screening.record': client('screen', 'eligibility'),
  'screening.clear': client('screen.clearance', 'screen'),
  'cssrs.record': client('safety'),
  'cssrs.take-back': client('safety'),
  'crisis.close': client('safety'),
  'safety-plan.save': client('safety'),
  'instrument.record': client('outcome', 'safety'),
  'document.sign': client('document'),
  'document.revoke': client('document', 'ride'),
  'client.pause': client('client.status', 'visit'),
  'client.complete': client('client.status', 'visit'),
  'client.close': client('client.status', 'visit'),
  'client.reopen': client('client.status'),
  'private-contract.record': client('document', 'coverage'),
  'care-team.add': client('care-team'),
  'care-team.end': client('care-team'),
  'coverage.save': client('coverage'),
  'va-wish.carry-out': client('coverage'),
  'benefit.verify': client('benefit'),
  'authorization.record': client('authorization'),
  'referral.answer': client('referral'),
  'referral.revoke': client('referral', 'order', 'eligibility'),
  'eligibility.decide': client('eligibility'),
  'dose.order': client('order', 'eligibility'),
  'dose.revoke': client('order'),
  'regimen.extend': client('regimen'),
  'regimen.answer-extension': client('regimen'),
  'appointment.move': client('visit'),
  // Nothing was put back while they were here: whatever has changed since then.
  'appointment.undo-check-in': client(...factKeys),
  'appointment.cancel': client('visit', 'authorization', 'group'),
  'appointment.miss': client('visit', 'authorization', 'group'),
  'appointment.complete': client('visit', 'dose'),
  'appointment.expire': client('visit', 'authorization', 'group'),
  'cycle.schedule': client('visit'),
  'group.join': client('visit', 'group'),
  'ride.name-driver': client('ride'),
  'ride.name-sitter': client('ride'),
  'ride.confirm': client('ride'),
  'place.tell': client('client.place-today'),
  'dose.plan': client('visit'),
  'journey.end': client('visit', 'dose'),
  'journey.discharge': client('visit', 'dose'),
  'credential.save': practice('credential'),
  'credential.decide': practice('credential'),
  'presence.save': practice('presence'),
  'presence.end': practice('presence'),
  'time-off.save': practice('time-off'),
  'closure.save': practice('closure'),
  'location.save': practice('place'),
  'facility.save': practice('facility'),
  'facility-closure.save': practice('closure'),
  'clinician.save': practice('credential', 'supervision'),
  'clinician-hours.save': practice('place'),
  'supervision.save': practice('supervision'),
  'prescriber.save': practice('credential'),
  'payer.save': practice('payer'),
  'network.save': practice('network'),
  'parameter.set': practice('parameter'),
}
