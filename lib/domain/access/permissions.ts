import type { Actor } from './actor.ts'
import type { Role } from './roles.ts'

/** Every command in the product, and the roles that may give it. Read it as the staff would. */
export const permissions = {
  // Consult calls
  'consult.hold': ['visitor', 'link', 'front-desk'],
  'consult.book': ['visitor', 'front-desk'],
  'consult.reschedule': ['link', 'front-desk'],
  'consult.cancel': ['link', 'front-desk'],
  'consult.work': ['therapist', 'front-desk', 'admin'],
  'consult.convert': ['front-desk', 'admin'],
  'consult.delete': ['system'],

  // Signing in and people
  'session.start': ['system'],
  'session.open': ['system'],
  'session.verify-second-factor': ['system'],
  'session.start-demo': ['system'],
  'session.end': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'session.revoke-others': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'session.switch-role': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'session.open-console': ['therapist'],
  'session.leave-console': ['therapist'],
  'second-factor.enrol': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'second-factor.confirm': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'second-factor.renew-codes': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'password.change': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'password.request-reset': ['system'],
  'password.reset': ['system'],
  'invitation.send': ['front-desk', 'admin'],
  'invitation.accept': ['system'],
  'draft.save': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'draft.discard': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'preference.set': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'user.add': ['admin'],
  'user.change-roles': ['admin'],
  'user.deactivate': ['admin'],
  'user.restore': ['admin'],

  // The client's record
  'client.update-profile': ['client', 'therapist', 'front-desk', 'admin'],
  'client.pause': ['therapist', 'front-desk', 'admin'],
  'client.complete': ['therapist', 'admin'],
  'client.close': ['therapist', 'front-desk', 'admin'],
  'client.reopen': ['therapist', 'front-desk', 'admin'],
  'client.assign-primary': ['therapist', 'admin'],
  'client.evaluate': ['therapist'],
  'contact.save': ['client', 'therapist', 'front-desk'],
  'body.save': ['therapist', 'prescriber'],
  'rems.enrol': ['therapist', 'front-desk'],
  'rems.end': ['therapist', 'front-desk'],
  'objective.set': ['client', 'therapist'],
  'intake.submit': ['client'],
  'screening.record': ['client', 'therapist'],
  'screening.clear': ['prescriber'],
  'cssrs.record': ['client', 'therapist'],
  'cssrs.take-back': ['therapist'],
  'safety-plan.save': ['client', 'therapist'],
  'alert.acknowledge': ['therapist', 'prescriber'],
  'alert.log-call': ['therapist', 'prescriber', 'front-desk'],
  'alert.close': ['therapist'],
  'crisis.close': ['therapist', 'prescriber', 'admin'],
  'instrument.record': ['client', 'therapist'],
  'document.sign': ['client'],
  'private-contract.record': ['front-desk', 'admin'],
  'document.revoke': ['client', 'therapist', 'front-desk', 'admin'],
  'release.revoke': ['client', 'therapist', 'front-desk', 'admin'],
  'care-team.add': ['therapist', 'front-desk', 'admin'],
  'care-team.end': ['therapist', 'front-desk', 'admin'],

  // Coverage
  'coverage.save': ['client', 'front-desk', 'admin'],
  'coverage.restrict': ['client', 'front-desk', 'admin'],
  'coverage.end-restriction': ['client', 'front-desk', 'admin'],
  'va-wish.sign': ['client'],
  'va-wish.carry-out': ['front-desk', 'admin'],
  'benefit.verify': ['front-desk', 'admin'],
  'authorization.record': ['front-desk', 'admin'],
  'sliding-fee.assess': ['front-desk', 'admin'],
  'estimate.give': ['client', 'therapist', 'front-desk', 'admin'],

  // Prescribers
  'referral.send': ['therapist', 'front-desk', 'admin'],
  'referral.answer': ['prescriber'],
  'referral.revoke': ['therapist', 'front-desk', 'admin'],
  'eligibility.decide': ['prescriber'],
  'dose.propose': ['therapist'],
  'dose.order': ['prescriber'],
  'dose.revoke': ['prescriber'],
  'presence.save': ['prescriber', 'front-desk', 'admin'],
  'presence.end': ['prescriber', 'front-desk', 'admin'],
  'credential.save-own': ['therapist', 'prescriber'],

  // Regimens and the calendar
  'regimen.plan': ['therapist'],
  'regimen.extend': ['therapist'],
  'regimen.answer-extension': ['prescriber'],
  'cycle.choose-format': ['therapist', 'front-desk'],
  'cycle.schedule': ['therapist', 'front-desk'],
  'appointment.schedule': ['therapist', 'front-desk'],
  'appointment.confirm': ['therapist', 'front-desk'],
  'appointment.move': ['therapist', 'front-desk'],
  'appointment.cancel': ['client', 'therapist', 'front-desk', 'admin'],
  'appointment.check-in': ['therapist', 'front-desk'],
  'appointment.answer-door': ['therapist', 'front-desk'],
  'appointment.undo-check-in': ['therapist', 'front-desk'],
  'appointment.start': ['therapist'],
  'appointment.complete': ['therapist'],
  'appointment.miss': ['therapist', 'front-desk'],
  'group.open': ['therapist', 'front-desk', 'admin'],
  'group.join': ['therapist', 'front-desk'],
  'time-off.save': ['therapist', 'front-desk', 'admin'],

  // Ride home and the day
  'ride.name-driver': ['client', 'therapist', 'front-desk'],
  'ride.name-sitter': ['client', 'therapist', 'front-desk'],
  'place.tell': ['client', 'therapist', 'front-desk'],
  'dose.plan': ['therapist', 'front-desk'],
  'ride.ask-driver': ['client', 'therapist', 'front-desk'],
  'ride.confirm': ['link', 'therapist', 'front-desk'],
  'ride.wait': ['therapist', 'front-desk'],
  'ride.hand-over': ['therapist', 'front-desk'],
  'vitals.record': ['therapist'],
  'vitals.clear': ['therapist', 'prescriber'],
  'vitals.confirm-word': ['prescriber'],
  'vitals.void': ['therapist'],
  'vitals.confirm-void': ['therapist', 'prescriber'],
  'journey.record-event': ['therapist'],
  'journey.undo-event': ['therapist'],
  'journey.record-taken-dose': ['therapist'],
  'journey.end': ['therapist'],
  'journey.discharge': ['therapist'],

  // Notes
  'note.save': ['therapist'],
  'note.sign': ['therapist'],
  'note.add-addendum': ['therapist'],
  'psychotherapy-note.save': ['therapist'],

  // Money
  'payment.take': ['front-desk', 'admin'],
  'payment.reverse': ['front-desk', 'admin'],
  'credit.apply': ['front-desk', 'admin'],
  'superbill.issue': ['front-desk', 'admin'],
  'superbill.void': ['front-desk', 'admin'],

  // Messages and tasks
  'message.send': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'thread.read': ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  'task.finish': ['therapist', 'front-desk', 'admin'],

  // The practice
  'practice.update': ['admin'],
  'location.save': ['admin'],
  'closure.save': ['admin'],
  'room.save': ['admin'],
  'facility.save': ['admin'],
  'facility-closure.save': ['admin'],
  'clinician.save': ['admin'],
  'clinician-hours.save': ['admin'],
  'supervision.save': ['admin'],
  'prescriber.save': ['admin'],
  'credential.save': ['admin'],
  'credential.decide': ['admin'],
  'service.save': ['admin'],
  'rate.save': ['admin'],
  'payer.save': ['admin'],
  'network.save': ['admin'],
  'allowed-amount.save': ['admin'],
  'sliding-tier.save': ['admin'],
  'parameter.set': ['admin'],
  'audit.verify': ['admin'],

  // Jobs
  'practice.open': ['system'],
  'reference.load': ['system'],
  'outbox.deliver': ['system'],
  'outbox.retry': ['admin'],
  'ride.remind': ['system'],
  'appointment.expire': ['system'],
  'visits.recheck': ['system'],
  'visits.finish-recheck': ['system'],
  'client.advance': ['system'],
  'credential.watch': ['system'],
  'alert.escalate': ['system'],
} as const satisfies Record<string, readonly Role[]>

export type CommandName = keyof typeof permissions

/** The actors a command can meet: `dose.order` only ever sees a prescriber, so it may read `prescriberId`. */
export type ActorFor<Name extends CommandName> = Extract<Actor, { role: (typeof permissions)[Name][number] }>

/** Whether this actor's role may give this command at all. Whom it may concern is settled by what the actor can see. */
export function permits<Name extends CommandName>(actor: Actor, name: Name): actor is ActorFor<Name> {
  return (permissions[name] as readonly Role[]).includes(actor.role)
}
