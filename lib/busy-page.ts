import type { IncomingHttpHeaders } from 'node:http'
import { busyWords as words } from './messages/en/ui/busy.ts'
import { commonUi } from './messages/en/ui/common.ts'
import { paths } from './paths.ts'

/** Said beside 503 when nothing was begun: whoever asked may ask again. */
export const BUSY = 'x-sojourn-busy'

const any = '[^/?]+'
/** Booking, moving and checking in, the console, and what is asked in danger: these go before everything else. */
const goFirst = [
  paths.site.consult,
  paths.site.consultLink(any),
  paths.clinic.newConsult,
  paths.clinic.bookVisit(any),
  paths.clinic.moveVisit(any),
  paths.clinic.checkIn(any),
  paths.clinic.scheduleCycle(any, any),
  paths.clinic.console(any),
  paths.api.journeyStamp(any),
  paths.clinic.alert(any),
  paths.portal.crisis,
].map((path) => new RegExp(`^${path}(?:[?]|$)`))

export const goesFirst = (url: string): boolean => goFirst.some((pattern) => pattern.test(url))

/** What costs next to nothing, or has to be known when everything is busy: no matter of waiting. */
const free = /^\/(?:_next\/static\/|api\/(?:health|metrics)(?:[?]|$)|[^/?]+\.(?:ico|svg|png|webmanifest)(?:[?]|$))/
export const isFree = (url: string): boolean => free.test(url)

/** Seconds until it is worth asking again: not the same for everybody, or all would come back at once. */
const pause = () => 2 + Math.floor(Math.random() * 4)

type Answer = { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** What somebody gets instead of what they asked for while more is asked than can be done. A page comes back by itself, with and without scripts. */
export function busyAnswer(headers: IncomingHttpHeaders, method: string): Answer {
  const seconds = pause()
  const isPage = method === 'GET' && (headers.accept ?? '').includes('text/html') && headers.rsc === undefined
  // What a browser fetches ahead is not asked again: nobody waits for it.
  const isAhead = headers['next-router-prefetch'] !== undefined || headers['next-router-segment-prefetch'] !== undefined
  return {
    headers: {
      'retry-after': String(seconds),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      // The page has its style in it, because what it would fetch may be put off, too; nothing on it comes from anybody.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      ...(isAhead ? {} : { [BUSY]: '1' }),
    },
    body: isPage ? pageOf(seconds) : words.title,
  }
}

const pageOf = (seconds: number) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="${seconds}">
<title>${words.title}</title>
<style>:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.0625rem/1.6 system-ui,sans-serif;background:light-dark(#fcfaf6,#10151a);color:light-dark(#1f2a30,#e6e9ea)}main{max-width:34rem;padding:2rem 1.25rem}h1{font:600 1.75rem/1.25 Georgia,serif;margin:0 0 .75rem}p{margin:0 0 .75rem}a{color:inherit}</style></head>
<body><main><h1>${words.title}</h1><p role="status">${words.again}</p><p>${commonUi.crisisLine}</p></main></body></html>
`
