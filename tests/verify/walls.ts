import { openOwnPortal } from '../../scripts/test-portal.ts'
import { finish, report, survivor, tell } from '../support/figures.ts'
import { rawRequest } from '../support/raw-request.ts'

const portal = await openOwnPortal()
const { openWorld } = await import('./walls/world.ts')
const { addressesOfBuild, doorsOfBuild, plantedDoor } = await import('./walls/doors.ts')
const { sampleInput } = await import('./walls/sample.ts')
const { sessionCookie, SESSION_COOKIE } = await import('../support/signed-in.ts')
type World = Awaited<ReturnType<typeof openWorld>>
type Actor = World['actors'][number]
type Door = Awaited<ReturnType<typeof doorsOfBuild>>[number]

const { port } = new URL(portal.baseUrl)
const here = await openWorld('Here')
const there = await openWorld('There')
const origin = `http://${here.clinic.hostname}:${port}`
const host = `${here.clinic.hostname}:${port}`
const problems: string[] = []
let cells = 0

async function headersFor(actor: Actor | null): Promise<Record<string, string>> {
  return { host, ...(actor ? { cookie: `${SESSION_COOKIE}=${await sessionCookie(actor)}` } : {}) }
}

/** An address of the build with the ids of somebody's things in the places of its parameters. */
const withIds = (place: string, ids: Readonly<Record<string, string>>): string =>
  place.replace(/\[\.{3}\w+\]/g, 'providers').replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? ids.id ?? '')

/** How an action answered: one of the four ends, or `none` when it answered nothing a form could read. */
async function knock({ id, page }: Door, input: unknown, actor: Actor | null, from: string | null = origin): Promise<string> {
  const headers = {
    'next-action': id,
    'content-type': 'text/plain;charset=UTF-8',
    accept: 'text/x-component',
    ...(from ? { origin: from } : {}),
    ...(await headersFor(actor)),
  }
  const answer = await rawRequest(port, withIds(page, here.mine), { method: 'POST', headers, body: JSON.stringify([input]) })
  return /"status":"(done|refused|invalid|denied)"/.exec(answer.body)?.[1] ?? 'none'
}

/** The newest entry of the other practice's trail that somebody wrote; its own jobs run on and are nobody's knock. */
async function foreignSeq(): Promise<bigint> {
  const where = { practiceId: there.clinic.practiceId, NOT: { actorRole: 'system' } }
  const newest = await there.clinic.asSystem((tx) => tx.auditEvent.findFirst({ where, orderBy: { seq: 'desc' }, select: { seq: true } }))
  return newest?.seq ?? 0n
}

async function wallsOfActions(): Promise<{ doors: number; positives: number }> {
  const doors = await doorsOfBuild()
  const before = await foreignSeq()
  let positives = 0
  for (const door of doors) {
    if (door.command === null || door.roles === null || door.input === null) {
      problems.push(`${door.name}: no command with a permission row stands behind it`)
      continue
    }
    for (const actor of [null, ...here.actors]) {
      const may = actor !== null && door.roles.includes(actor.role)
      for (const [target, ids] of [
        ['own', here.mine],
        ['other client', here.others],
        ['other practice', there.mine],
      ] as const) {
        cells += 1
        const answer = await knock(door, sampleInput(door.input, ids, door.command), actor)
        const who = `${door.name} by ${actor?.role ?? 'nobody'} for ${target}`
        if (may && target === 'own' && answer === 'denied' && !door.isPublic) problems.push(`${who}: denied although permitted`)
        if (may && target === 'own' && answer === 'done') positives += 1
        if (!may && !door.isPublic && answer !== 'denied') problems.push(`${who}: ${answer}, although not permitted`)
        const reaches =
          (target === 'other client' && actor?.role === 'client' && namesAnId(door)) || (target === 'other practice' && namesAnId(door))
        if (reaches && !door.isOwn && answer === 'done') problems.push(`${who}: done across a wall`)
      }
    }
    cells += 2
    const actor = here.actors.find(({ role }) => door.roles?.includes(role)) ?? null
    for (const foreign of ['https://evil.example', null]) {
      const answer = await knock(door, sampleInput(door.input, here.mine, door.command), actor, foreign)
      if (answer === 'done' || answer === 'refused' || answer === 'invalid')
        problems.push(`${door.name} from ${foreign ?? 'no origin'}: ${answer}`)
    }
  }
  if ((await foreignSeq()) !== before) problems.push('something was written into the trail of the other practice')
  return { doors: doors.length, positives }
}

/** Whether an input names something by id: only then can it reach across a wall. */
function namesAnId({ input, command }: Door): boolean {
  if (input === null) return false
  const marker = crypto.randomUUID()
  const ids = new Proxy({}, { get: () => marker }) as Record<string, string>
  return JSON.stringify(sampleInput(input, ids, command)).includes(marker)
}

const areas: Record<string, readonly string[]> = {
  '/clinic': ['therapist', 'front-desk', 'admin'],
  '/portal': ['client'],
  '/prescriber': ['prescriber'],
}

async function wallsOfPages(): Promise<number> {
  const addresses = addressesOfBuild()
  for (const place of addresses) {
    for (const actor of [null, ...here.actors]) {
      for (const [target, ids] of [
        ['other client', here.others],
        ['other practice', there.mine],
      ] as const) {
        cells += 1
        const path = withIds(place, ids)
        const { status, body } = await rawRequest(port, path, { headers: await headersFor(actor) })
        const who = `${place} by ${actor?.role ?? 'nobody'} with ids of ${target}`
        if (status >= 500) problems.push(`${who}: ${status}`)
        if (body.includes(there.secrets.mine) || body.includes(there.secrets.others))
          problems.push(`${who}: shows somebody of the other practice`)
        if ((actor === null || actor.role === 'client' || actor.role === 'prescriber') && body.includes(here.secrets.others))
          problems.push(`${who}: shows another client`)
        if (status === 200 && body.includes('NEXT_HTTP_ERROR_FALLBACK;404'))
          problems.push(`${who}: says that nothing is here, and that all is well`)
        const area = Object.keys(areas).find((start) => place === start || place.startsWith(`${start}/`))
        if (area && !areas[area]?.includes(actor?.role ?? '') && status === 200) problems.push(`${who}: opened`)
      }
    }
  }
  return addresses.length
}

try {
  const { doors, positives } = await wallsOfActions()
  tell(`${doors} actions knocked at; ${positives} did what a permitted person asked for themselves`)
  const addresses = await wallsOfPages()
  tell(`${addresses} pages and routes opened with ids that are not theirs`)
  const planted = await plantedDoor()
  const caught = planted.command === null || planted.roles === null ? 1 : 0
  for (const problem of problems.slice(0, 60)) survivor('wall', problem)
  const name = 'walls'
  const what = `${doors} actions and ${addresses} addresses, 6 actors, own, other client, other practice, foreign origins: ${cells} cells`
  report({ name, case: what, metric: 'unexpected answers', value: problems.length, unit: 'cells', goal: 0, limit: 0, better: 'lower' })
  report({
    name,
    case: 'an action without a permission row, planted',
    metric: 'caught',
    value: caught,
    unit: 'of 1',
    goal: 1,
    limit: 1,
    better: 'higher',
  })
} finally {
  await portal.close()
}
finish()
