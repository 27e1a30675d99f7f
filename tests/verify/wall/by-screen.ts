import { openOwnPortal } from '../../../scripts/test-portal.ts'
import { survivor } from '../../support/figures.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { SESSION_COOKIE, sessionCookie } from '../../support/signed-in.ts'
import { readBooks } from '../ledger/books.ts'
import { openOffice } from '../ledger/office.ts'
import { doorsOfBuild } from '../walls/doors.ts'
import { keptOf } from './siege.ts'

/** What a screen of the desk would send, about a client behind the wall. */
const sent = (clientId: string): Readonly<Record<string, object>> => ({
  'payment.take': { clientId, amount: '50.00', method: 'cash', reference: '', note: '', receivedOn: '', isTakenAgain: false, seen: 0 },
  'credit.apply': { clientId, amount: '50.00', serviceOn: '', clientAgreed: true, seen: 0 },
  'write-off.ask': { clientId, amount: '50.00', reason: 'our_mistake', note: 'Told her less.', seen: 0 },
  'refund.open': { clientId, amount: '50.00', why: 'client_asked', note: '', seen: 0 },
  'sliding-fee.assess': { clientId, householdSize: 1, annualIncome: '30,000', attested: true, proof: '' },
})

/** The actions themselves, in the built portal, by everybody who is signed in. */
export async function byScreen(): Promise<{ tried: number; through: number }> {
  const portal = await openOwnPortal()
  const office = await openOffice()
  const { port } = new URL(portal.baseUrl)
  let [tried, through] = [0, 0]
  try {
    const { clinic } = office
    const host = `${clinic.hostname}:${port}`
    const doors = await doorsOfBuild()
    for (const program of ['medicaid', 'va'] as const) {
      const client = await clinic.client({ program })
      for (const [command, input] of Object.entries(sent(client.id))) {
        for (const { actor } of [clinic.frontDesk, clinic.admin, clinic.therapist, client]) {
          for (const door of doors.filter((one) => one.command === command)) {
            tried += 1
            const cookie = `${SESSION_COOKIE}=${await sessionCookie(actor)}`
            const headers = { host, cookie, origin: `http://${host}`, 'next-action': door.id, 'content-type': 'text/plain;charset=UTF-8' }
            await rawRequest(port, door.page.replace(/\[\w+\]/g, client.id), { method: 'POST', headers, body: JSON.stringify([input]) })
            const books = await readBooks(office, client.id)
            const cents = keptOf(books) + books.transactions
            through += cents
            if (cents > 0) survivor(`${program}: ${door.name} by ${actor.role}`, `${cents} cents or entries`)
          }
        }
      }
    }
  } finally {
    await office.close()
    await portal.close()
  }
  return { tried, through }
}
