import type { TestClient } from '../../support/clinic/clients.ts'
import { readBooks } from './books.ts'
import { type Act, type Fact, type History, Violation } from './history.ts'
import { comes } from './situations.ts'

/** The same facts with the signings in another order; what plans said keeps its own among itself. */
function inAnotherOrder(facts: readonly Fact[], way: number): Fact[] {
  const signings = facts.filter(({ isSigning }) => isSigning)
  const said = facts.filter(({ isSigning }) => !isSigning)
  const turned = [...signings.slice(way % signings.length), ...signings.slice(0, way % signings.length)].reverse()
  return way % 2 === 0 ? [...said, ...turned] : [...turned, ...said]
}

async function told(history: History, facts: readonly Fact[], isSwapped: boolean): Promise<readonly string[]> {
  const { office, situation, now } = history
  const client: TestClient = await comes(office.clinic, situation)
  for (const [index, fact] of facts.entries()) await fact.tell(client, new Date(now.getTime() + index * 1_000), isSwapped)
  const { charges } = await readBooks(office, client.id)
  return charges.map(
    ({ on, code, isClaimable, share }) => `${on} ${code} ${isClaimable ? 'to the plan' : 'to the client'}, ${share} cents asked`,
  )
}

/** Once a history: those two take up the therapists' nights. */
const tried = new WeakSet<History>()

/** Whether both therapists are licensed for the same days: the second of the two is seen by the other one. */
async function areAlike({ office }: History): Promise<boolean> {
  const { therapist, otherTherapist } = office.clinic
  const [found] = await office.read<{ kinds: number }>(
    `SELECT count(DISTINCT coalesce(expires_on::text, ''))::int AS kinds FROM credential WHERE kind = 'license' AND clinician_id IN ($1::uuid, $2::uuid)`,
    [therapist.clinicianId, otherTherapist.clinicianId],
  )
  return found?.kinds === 1
}

/** What became known of this client becomes known of two others, in this order and in another. */
async function inTwoOrders(history: History, way: number): Promise<void> {
  const { facts } = history
  if (facts.filter(({ isSigning }) => isSigning).length < 2 || tried.has(history) || history.sibling) return
  if (!(await areAlike(history))) return
  tried.add(history)
  const other = inAnotherOrder(facts, way)
  const [one, two] = [await told(history, facts, false), await told(history, other, true)]
  history.came.set(history.act, (history.came.get(history.act) ?? 0) + 1)
  if (one.join() === two.join()) return
  history.lines.push(`in this order: ${facts.map(({ name }) => name).join('; ')}: ${one.join('; ')}`)
  history.lines.push(`in another: ${other.map(({ name }) => name).join('; ')}: ${two.join('; ')}`)
  throw new Violation('the order in which notes were signed makes another ledger')
}

export const orders: readonly Act[] = [
  { name: 'the same in another order', weight: 6, ways: 6, follows: ['a note is signed', 'a note is signed (1)'], do: inTwoOrders },
]
