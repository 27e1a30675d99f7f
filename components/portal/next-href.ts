import type { NextAction } from '@/lib/domain/clients/next-action'
import { paths } from '@/lib/paths'

const { portal } = paths

/** Where the button of the one next thing leads; null where others are at it. */
export function nextHref({ code, params }: NextAction): string | null {
  const visit = typeof params.appointmentId === 'string' ? portal.visit(params.appointmentId) : portal.visits
  switch (code) {
    case 'get-support':
      return portal.crisis
    case 'finish-details':
      return `${portal.intake}?part=details`
    case 'finish-coverage':
      return `${portal.intake}?part=coverage`
    case 'finish-screen':
    case 'renew-screen':
      return `${portal.intake}?part=health`
    case 'answer-safety-questions':
      return `${portal.intake}?part=safety`
    case 'set-objectives':
      return `${portal.intake}?part=objectives`
    case 'submit-intake':
      return `${portal.intake}?part=send`
    case 'answer-questionnaires':
      return portal.outcomes
    case 'sign-documents':
      return portal.documents
    case 'sign-ride-agreement':
      return portal.document('ride-home-agreement')
    case 'name-driver':
    case 'ask-driver':
    case 'name-sitter':
    case 'visit-not-ready':
    case 'come-to-visit':
      return visit
    case 'accept-plan':
      return portal.regimen
    case 'pay-balance':
      return portal.money
    case 'talk-about-options':
    case 'wait-for-times':
    case 'on-pause':
    case 'care-over':
      return portal.messages
    default:
      return null
  }
}
