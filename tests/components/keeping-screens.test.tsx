import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { Accounting } from '@/components/practice/accounting'
import { ForgottenTable, KeptByLawTable } from '@/components/practice/retention-tables'
import { TrailState } from '@/components/practice/trail-state'

vi.mock('@/lib/actions/retention', () => ({ noteDisclosureAction: vi.fn(), takeOutDisclosureAction: vi.fn() }))

const at = new Date('2026-11-23T15:00:00Z')
const timeZone = 'America/Chicago'
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('keeping and deleting', () => {
  it('says what, how long, why by which source, and what there is', () => {
    const line = { kind: 'draft', howLong: 90, count: 7, past: 2, held: 1, deleted: 3, deletedInAll: 30 } as const
    const text = textOf(renderToStaticMarkup(<ForgottenTable lines={[line]} />))
    for (const part of ['Unfinished drafts', '90 days from the day they were last saved', 'Practice policy', '1 held', '30 in all'])
      expect(text).toContain(part)
  })

  it('says by which law the rest is kept', () => {
    const text = textOf(renderToStaticMarkup(<KeptByLawTable lines={[{ kind: 'trail', howLong: 6, count: 9, past: 0 }]} />))
    expect(text).toContain('6 years')
    expect(text).toContain('45 CFR 164.316(b)(2)(i)')
  })
})

describe('the state of the trail', () => {
  const quiet = { timeZone, lastLook: null, lastWhole: null, signed: null, goesTo: { file: false, mail: null }, publicKeys: [] }

  it('says that nothing is signed where there is no key', () => {
    expect(textOf(renderToStaticMarkup(<TrailState {...quiet} />))).toContain('Nothing is signed')
  })

  it('says when it was looked at, by whom, and that heads stay inside until a place is named', () => {
    const lastLook = { at, by: null, first: 1, last: 9, broken: null }
    const signed = { seq: 9, at, takenAt: null }
    const publicKeys = [{ id: 'abc', key: 'MCow' }]
    const text = textOf(renderToStaticMarkup(<TrailState {...quiet} lastLook={lastLook} signed={signed} publicKeys={publicKeys} />))
    expect(text).toMatch(/Last looked at on .*2026.* by the worker: entries 1 to 9\./)
    expect(text).toContain('The signed heads stay in this database')
  })

  it('says loudly what does not hold', () => {
    const lastWhole = { at, by: 'Ivy Ibis', first: 1, last: 9, broken: { seq: 4, problem: 'rewritten' } }
    const markup = renderToStaticMarkup(<TrailState {...quiet} lastWhole={lastWhole} />)
    expect(markup).toContain('role="alert"')
    expect(textOf(markup)).toContain('broken at entry 4: a signed head names another entry there')
  })
})

describe('an accounting of disclosures', () => {
  it('keeps what the law asks for apart from the rest, in plain words', () => {
    const line = { at, timeZone } as const
    const lines = [
      { ...line, seq: 1, kind: 'referral', isCounted: false, to: 'Dr Heron Hawthorn' },
      { ...line, seq: 2, kind: 'call', isCounted: true, to: null },
    ] as const
    const text = textOf(
      renderToStaticMarkup(
        <Accounting
          clientName="Sage Sparrow"
          practice="Fern Practice"
          since={at}
          until={at}
          timeZone={timeZone}
          lines={lines}
          noted={[]}
        />,
      ),
    )
    expect(text).toMatch(/asks us to account for.*Somebody whose name is no longer on file.*What else left.*Dr Heron Hawthorn/)
  })
  it('tells what went out without the portal: when, to whom and where, what, and why', () => {
    const noted = [
      {
        id: 'one',
        disclosedOn: '2026-03-05',
        recipient: 'County court',
        address: '1 Court Street',
        what: 'Dates of visits',
        reason: 'court',
      },
    ] as const
    const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
    const text = textOf(
      renderToStaticMarkup(
        <AppRouterContext value={router as never}>
          <Accounting
            clientName="Sage Sparrow"
            practice="Fern Practice"
            since={at}
            until={at}
            timeZone={timeZone}
            lines={[]}
            noted={noted}
          />
        </AppRouterContext>,
      ),
    )
    for (const words of ['County court, 1 Court Street', 'Thu, Mar 5, 2026', 'A court ordered it', 'What they were told: Dates of visits'])
      expect(text).toContain(words)
    expect(text).not.toContain('Nothing of yours went out')
  })
})
