import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'

/** What every reader is asked for; instants in epoch milliseconds. */
export type ReadEvent = {
  readonly uid: string
  readonly sequence: number
  readonly start: number
  readonly end: number
  readonly status: string | null
  readonly summary: string
  readonly location: string | null
  readonly url: string | null
  readonly conference: string | null
}
export type ReadFile = { readonly method: string | null; readonly events: readonly ReadEvent[] }

const word = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value))

function byIcalJs(file: string): ReadFile {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component)
    const said = (name: string) => word(component.getFirstPropertyValue(name))
    return {
      ...{ uid: event.uid, sequence: event.sequence, summary: event.summary, status: said('status') },
      ...{ start: event.startDate.toJSDate().getTime(), end: event.endDate.toJSDate().getTime() },
      ...{ location: said('location'), url: said('url'), conference: said('conference') },
    }
  })
  return { method: word(calendar.getFirstPropertyValue('method')), events }
}

/** A value as node-ical keeps it: itself, or with the parameters it came with. */
const plain = (value: unknown): string | null =>
  word(typeof value === 'object' && value !== null && 'val' in value ? (value as { val: unknown }).val : value)

function byNodeIcal(file: string): ReadFile {
  const parts = Object.values(nodeIcal.sync.parseICS(file)).flatMap((part) => part ?? [])
  const events = parts
    .filter((part): part is VEvent => part.type === 'VEVENT')
    .map((event): ReadEvent => {
      const more = event as unknown as Readonly<Record<string, unknown>>
      return {
        ...{ uid: event.uid, sequence: Number(more.sequence ?? 0), summary: plain(event.summary) ?? '', status: plain(event.status) },
        ...{ start: new Date(event.start).getTime(), end: new Date(event.end ?? event.start).getTime() },
        ...{ location: plain(event.location), url: plain(event.url), conference: plain(more.conference) },
      }
    })
  return { method: plain(events.length > 0 ? (parts.find(({ type }) => type === 'VEVENT') as { method?: unknown }).method : null), events }
}

const script = fileURLToPath(new URL('read.py', import.meta.url))
const python = '/usr/bin/python3'

/** What has to be installed for the third reader; null where it is there. */
export const missing = (): string | null =>
  spawnSync(python, ['-c', 'import icalendar'], { stdio: 'ignore' }).status === 0 ? null : 'python3-icalendar'

function byPython(file: string): ReadFile {
  const { status, stdout, stderr } = spawnSync(python, [script], { input: file, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as ReadFile
}

/** Readers by others, in three languages of thought. */
export const readers: Readonly<Record<string, (file: string) => ReadFile>> = {
  'ical.js': byIcalJs,
  'node-ical': byNodeIcal,
  'python3-icalendar': byPython,
}
