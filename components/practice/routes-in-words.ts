import type { Route } from '@/lib/domain/journeys/route'
import { say } from './words'

const names = {
  lozenge: say('routeLozenge'),
  im: say('routeIm'),
  iv: say('routeIv'),
  nasal: say('routeNasal'),
  esketamine: say('routeEsketamine'),
} as const satisfies Record<Route, string>

/** Routes as staff read them in a list: `Lozenge, IM, IV`. */
export const routesInWords = ({ routes }: { readonly routes: readonly Route[] }): string =>
  Object.entries(names)
    .filter(([route]) => routes.includes(route as Route))
    .map(([, name]) => name)
    .join(', ')
