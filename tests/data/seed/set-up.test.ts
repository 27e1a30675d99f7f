import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import NotSetUpPage from '@/app/not-set-up/page'
import { currentPractice } from '@/lib/auth/practice'
import { acceptInvitation } from '@/lib/commands/access/accept-invitation'
import { execute } from '@/lib/commands/command'
import { findPracticeByHost, inScope } from '@/lib/data/scope'
import { documentTemplates, publishedDocuments } from '@/lib/domain/practice/documents/templates'
import { referenceRows } from '@/lib/domain/practice/reference-rows'
import { startingServices } from '@/lib/domain/practice/starting-services'
import type { SetUpInput } from '@/lib/inputs/practice'
import { askForRest, checked, readGiven, SetUpRefused } from '../../../prisma/seed/set-up/answers'
import { setUp, tell } from '../../../prisma/seed/set-up/open'

const request = vi.hoisted(() => ({ host: 'localhost' }))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: request.host }) }))

const flags = [
  ...['--yes', '--practice', 'Reed Harbor', '--host', 'portal.reed-harbor.example', '--time-zone', 'America/Chicago', '--state', 'MO'],
  ...['--phone', '+1 555 555 0140', '--address', '7 Sedge Way', '--city', 'Kansas City', '--zip', '64111', '--location', 'Main Street'],
  ...['--admin-email', 'Clover@reed-harbor.example', '--admin-name', 'Clover Plover'],
]
const now = new Date('2026-11-26T18:00:00Z')
const given = readGiven(flags, {})
const input: SetUpInput = checked(given, given.answers)
const told = { questions: given.questions, again: false, now }

const system = (practiceId: string) => ({ role: 'system', practiceId, job: 'look' }) as const

/** What stands in the tables a set-up writes. */
async function written() {
  const practice = await findPracticeByHost(input.hostname)
  if (!practice) return null
  return inScope(system(practice.id), async (tx) => ({
    practice: await tx.practice.findUnique({ where: { id: practice.id } }),
    services: await tx.service.count(),
    tiers: await tx.slidingTier.count(),
    rows: await tx.referenceRow.count(),
    documents: await tx.documentTemplate.count(),
    locations: await tx.location.findMany({ select: { name: true, zip: true } }),
    users: await tx.user.findMany({ select: { email: true, name: true, status: true, userRoles: { select: { role: true } } } }),
    duties: await tx.userDuty.findMany({ select: { duty: true } }),
    clients: await tx.client.count(),
    clinicians: await tx.clinician.count(),
    invitations: await tx.outbox.count({ where: { kind: 'invitation' } }),
    links: await tx.linkGrant.count({ where: { revokedAt: null } }),
  }))
}

describe('a practice is set up in an empty database', () => {
  let link = ''

  test('before it the instance says that it is not set up', async () => {
    expect(await findPracticeByHost('*')).toBeNull()
    const answer = await health()
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ ready: false, reason: 'not set up' })
  })

  test('before it every page leads to the one that says what to do', async () => {
    await expect(currentPractice()).rejects.toMatchObject({ digest: expect.stringContaining(';/not-set-up;') })
    expect(renderToStaticMarkup(createElement(NotSetUpPage))).toContain('npm run setup')
  })

  test('the first time opens it, with the reference data and no demo people', async () => {
    const done = await setUp(input, told)
    link = done.invitation ?? ''
    expect(done).toMatchObject({ practice: 'opened', name: 'Reed Harbor', locations: 1 })
    expect(tell(done, input)).toContain(link)
    expect(await written()).toMatchObject({
      practice: { slug: 'reed-harbor', legalName: 'Reed Harbor', email: 'clover@reed-harbor.example', isDefault: true, isDemo: false },
      services: startingServices().length,
      rows: referenceRows().length,
      documents: Object.keys(documentTemplates).length + publishedDocuments.length,
      locations: [{ name: 'Main Street', zip: '64111' }],
      users: [{ email: 'clover@reed-harbor.example', name: 'Clover Plover', status: 'invited', userRoles: [{ role: 'admin' }] }],
      duties: [{ duty: 'owner' }],
      clients: 0,
      clinicians: 0,
      invitations: 1,
      links: 1,
    })
  })

  test('the second time changes nothing and says what is there', async () => {
    const before = await written()
    const done = await setUp({ ...input, name: 'Another name' }, told)
    expect(await written()).toEqual(before)
    expect(done).toMatchObject({ practice: 'there', invitation: null, admin: { is: 'waits', email: 'clover@reed-harbor.example' } })
    expect(tell(done, { ...input, name: 'Another name' })).toMatch(/is there already[\s\S]*changed in Settings[\s\S]*--send-again/)
  })

  test('the invitation is sent again when asked, to a corrected address too, and the link before stops working', async () => {
    const done = await setUp({ ...input, adminEmail: 'plover@reed-harbor.example' }, { ...told, again: true })
    expect(done.invitation).not.toBe(link)
    expect(await written()).toMatchObject({ users: [{ email: 'plover@reed-harbor.example' }], invitations: 2, links: 1 })
    link = done.invitation ?? ''
  })

  test('the first admin opens the account by the link, and is not invited any more', async () => {
    const practice = await findPracticeByHost('*')
    const actor = { role: 'system', practiceId: practice?.id ?? '', job: 'sign-in' } as const
    const token = link.split('/').at(-1)
    const opened = await execute(acceptInvitation, { token, password: 'quiet reeds beside the harbor 41' }, { actor, now })
    expect(opened.status).toBe('done')
    const done = await setUp(input, { ...told, again: true })
    expect(done).toMatchObject({ invitation: null, admin: { is: 'signs-in', email: 'plover@reed-harbor.example' } })
  })

  test('after it pages find their practice, a strange address finds nothing, and the instance is healthy', async () => {
    expect(await currentPractice()).toMatchObject({ name: 'Reed Harbor' })
    expect(() => NotSetUpPage()).toThrow(expect.objectContaining({ digest: expect.stringContaining('NEXT_REDIRECT') }))
    request.host = 'elsewhere.example'
    await expect(currentPractice()).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const answer = await health()
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ ready: true })
  })

  test('a second practice under the same short name is refused by its flag', async () => {
    await expect(setUp({ ...input, hostname: 'elsewhere.example' }, told)).rejects.toThrow(/--slug: A practice with this name/)
  })
})

describe('what a set-up is told', () => {
  test('what is missing or wrong is said by its flag, all at once, and what would follow from it is not', () => {
    const few = readGiven(['--yes', '--phone', 'call me', '--time-zone', 'Central', '--zip', '641'], {})
    const refuse = () => checked(few, few.answers)
    expect(refuse).toThrow(SetUpRefused)
    expect(refuse).toThrow(/--practice: This is needed\.\n {2}--host: Enter a host name/)
    expect(refuse).toThrow(
      /--time-zone: Choose a time zone\.[\s\S]*--phone: Enter a phone number with its area code[\s\S]*--zip: Enter a ZIP code/,
    )
    expect(refuse).not.toThrow(/--slug|--legal-name|--email:/)
  })

  test('the environment answers what flags leave open, and the public address names the host', () => {
    const env = { SETUP_CITY: 'Lawrence', SETUP_STATE: 'KS', PUBLIC_URL: 'https://portal.example.org:8443' }
    const { answers, questions } = readGiven(['--state', 'MO'], env)
    expect(answers).toEqual({ city: 'Lawrence', state: 'MO' })
    expect(questions.find(({ field }) => field === 'hostname')?.otherwise?.({})).toBe('portal.example.org')
  })

  test('a flag it does not know is refused with those it knows', () => {
    expect(() => readGiven(['--practise', 'x'], {})).toThrow(/--practise.*--practice/)
  })

  test('at a keyboard each question is asked until its answer holds', async () => {
    const asked: string[] = []
    const typed = ['no number', '+1 555 555 0140', '']
    const { phone: _phone, legalName: _legalName, ...rest } = given.answers
    const { answers } = { answers: rest }
    const whole = await askForRest({ ...given, answers }, async (text) => {
      asked.push(text)
      return /phone/.test(text) ? (typed.shift() ?? '') : ''
    })
    expect(asked[0]).toBe('Its legal name, as claims carry it [Reed Harbor]: ')
    expect(asked.filter((text) => text.includes('phone'))).toEqual([
      'Its phone number, with area code: ',
      expect.stringMatching(/Enter a phone number with its area code.*\nIts phone number, with area code: $/s),
    ])
    expect(checked(given, whole)).toMatchObject({ legalName: 'Reed Harbor', phone: '+15555550140' })
  })
})
