import { expect, test } from 'vitest'
import { fileAnswer } from '@/app/api/attachments/file-answer'
import { bodyOf } from '@/app/api/body-of'
import { fileNameOf } from '@/lib/domain/attachments/kinds'
import { pdfOf } from '../support/pictures'

const bytes = new Uint8Array(pdfOf())
const open = (name: string) => ({ state: 'open', name: fileNameOf(name, 'application/pdf'), mediaType: 'application/pdf', bytes }) as const

test.each([
  ['lab.pdf', `attachment; filename="lab.pdf"; filename*=UTF-8''lab.pdf`],
  ['a"\r\nset-cookie: x.pdf', `attachment; filename="aset-cookie x.pdf"; filename*=UTF-8''aset-cookie%20x.pdf`],
  ['Müller (李).pdf', `attachment; filename="M_ller (_).pdf"; filename*=UTF-8''M%C3%BCller%20%28%E6%9D%8E%29.pdf`],
])('%s is given back as a download that runs nothing', (name, disposition) => {
  const { headers, status } = fileAnswer(open(name), 'attachment')
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toBe(disposition)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test.each(['waiting', 'infected', 'damaged'] as const)('a file that is %s is a sentence, not a file', async (state) => {
  const answer = fileAnswer({ state }, 'inline')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'text/plain; charset=utf-8'])
  expect(await answer.text()).toMatch(/\.$/)
})

test('a body is read up to its limit and no further', async () => {
  const request = (body: BodyInit) => new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect((await bodyOf(request(new Uint8Array(1_000)), 1_000))?.byteLength).toBe(1_000)
  expect(await bodyOf(request(new Uint8Array(1_001)), 1_000)).toBeNull()
  let given = 0
  const endless = new ReadableStream({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(100))
    },
  })
  expect(await bodyOf(request(endless), 1_000)).toBeNull()
  expect(given).toBeLessThan(20)
})
