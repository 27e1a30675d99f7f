import { expect, test, vi } from 'vitest'
import { openClinic } from '../support/clinic'
import { pdfOf, pictureOf } from '../support/pictures'

const here = vi.hoisted(() => ({ host: 'localhost', actor: null as unknown }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: here.host, origin: 'http://localhost:3000', 'user-agent': 'test' }),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}))
vi.mock('@/lib/auth/session', () => ({
  findCurrentSession: async () => (here.actor ? { id: crypto.randomUUID(), actor: here.actor, mustEnrol: false } : null),
}))

test('a file is judged by what it is, cut to a small square, and given back as a picture that runs nothing', async () => {
  const clinic = await openClinic()
  const { clinicianId, actor } = clinic.therapist
  here.host = clinic.hostname
  const { GET, POST } = await import('@/app/api/people/[id]/picture/route')
  const at = 'http://localhost:3000/api/people/x/picture'
  const showing = (isPublished: boolean) =>
    clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinicianId }, data: { isPublished } }))
  const context = { params: Promise.resolve({ id: clinicianId }) }
  const send = (body: Buffer) => POST(new Request(at, { method: 'POST', body: new Uint8Array(body) }), context)
  const ask = (known?: string) => GET(new Request(at, known ? { headers: { 'if-none-match': known } } : {}), context)

  expect((await send(await pictureOf())).status).toBe(401)
  here.actor = actor
  expect((await send(pdfOf())).status).toBe(422)
  expect((await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).status).toBe(422)
  expect((await send(Buffer.alloc(20_000_001))).status).toBe(413)
  expect((await send(await pictureOf({ width: 1_200, height: 700 }))).status).toBe(200)

  await showing(false)
  const own = await ask()
  expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  here.actor = null
  expect((await ask()).status).toBe(401)
  await showing(true)
  const shown = await ask()
  expect(shown.status).toBe(200)
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
  })
  const { default: sharp } = await import('sharp')
  const { width, height, format, exif } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
  expect([width, height, format, exif]).toEqual([320, 320, 'jpeg', undefined])
  const again = await ask(shown.headers.get('etag') ?? '')
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
})
