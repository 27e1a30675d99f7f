import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readAttached } from '@/lib/files/attached/read-attached'
import { pdfOf, pictureOf, programBytes } from '../support/pictures'

test.each(['jpeg', 'png', 'webp'] as const)('a %s is drawn anew: upright, and without the place it was taken at', async (format) => {
  const sent = await pictureOf({ format })
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const read = await readAttached(sent)
  if ('problem' in read) throw new Error(read.problem)
  expect(read.mediaType).toBe(format === 'png' ? 'image/png' : 'image/jpeg')
  const kept = await sharp(read.bytes).metadata()
  expect([kept.width, kept.height]).toEqual([400, 640])
  expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined])
})

test('what hides behind a picture is gone', async () => {
  const sent = Buffer.concat([await pictureOf(), Buffer.from('<script>alert(1)</script>'), programBytes()])
  const read = await readAttached(sent)
  if ('problem' in read) throw new Error(read.problem)
  expect(Buffer.from(read.bytes).includes('<script>')).toBe(false)
})

test('a PDF is kept as it came', async () => {
  const sent = pdfOf()
  expect(await readAttached(sent)).toEqual({ mediaType: 'application/pdf', bytes: new Uint8Array(sent) })
})

test('a large picture is made small enough to be looked at', async () => {
  const read = await readAttached(await pictureOf({ width: 5_000, height: 1_000 }))
  if ('problem' in read) throw new Error(read.problem)
  expect((await sharp(read.bytes).metadata()).height).toBe(4_000)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const hostile: readonly [string, () => Promise<Buffer> | Buffer, string][] = [
  ['nothing', () => Buffer.alloc(0), 'empty'],
  ['a program', programBytes, 'other-type'],
  ['a program of Linux', () => Buffer.from('\x7fELF\x02\x01\x01'), 'other-type'],
  ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'other-type'],
  ['SVG', () => Buffer.from(svg), 'other-type'],
  ['SVG as XML', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'other-type'],
  ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'other-type'],
  ['HTML before a PDF', () => Buffer.concat([Buffer.from('<html>'), pdfOf()]), 'other-type'],
  ['a ZIP', () => Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00'), 'other-type'],
  ['GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00'), 'other-type'],
  ['plain text', () => Buffer.from('Haemoglobin 14.1'), 'other-type'],
  ['HEIC', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]), 'heic'],
  ['a JPEG that breaks off', async () => (await pictureOf()).subarray(0, 700), 'unreadable'],
  ['a PNG of nothing', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'other-type'],
]
test.each(hostile)('%s is not taken', async (_, make, problem) => {
  expect(await readAttached(await make())).toEqual({ problem })
})

test('a picture that unpacks to more than a camera makes is not unpacked', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(bomb.byteLength).toBeLessThan(1_000_000)
  expect(await readAttached(bomb)).toEqual({ problem: 'unreadable' })
})
