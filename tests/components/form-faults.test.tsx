import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { firstOpenGroup, healthGroups, openIn } from '@/components/clients/health-groups'
import { errorsIn, joinFaults, needsSummary } from '@/components/forms/faults'
import { FormTrouble } from '@/components/forms/form-trouble'
import { DatePartsField } from '@/components/ui/date-parts-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { clientScreenKeys } from '@/lib/domain/clients/screening'

const shown = (id: string, message: string) => ({ id, label: `Label of ${id}`, message, isShown: true })

describe('what is wrong with a form', () => {
  it('finds every message with its path, in lists and groups too, and leaves out what concerns the whole form', () => {
    const list = Object.assign([undefined, { type: 'too_small', message: 'Say a little more.' }], { root: { message: 'Name one.' } })
    const errors = { root: { message: 'Not now.' }, zip: { type: 'x', message: 'Five digits.', ref: { name: 'zip' } }, goals: list }
    expect(errorsIn(errors)).toEqual([
      { path: 'zip', message: 'Five digits.' },
      { path: 'goals.1', message: 'Say a little more.' },
      { path: 'goals', message: 'Name one.' },
    ])
  })

  it('never keeps a fault silent that no field shows', () => {
    const told = [
      { path: 'zip', message: 'Five digits.' },
      { path: 'isTrue', message: 'Tick this.' },
    ]
    const faults = joinFaults([shown('zip', 'Five digits.')], told, (path) => `${path}-box`)
    expect(faults.map(({ id, message }) => [id, message])).toEqual([
      ['zip', 'Five digits.'],
      ['isTrue-box', 'Tick this.'],
    ])
  })

  it('lists several faults as ways to their fields, and leaves a single one to its field', () => {
    const faults = [shown('a', 'Choose an answer.'), shown('b', 'Enter a day.')]
    expect(needsSummary(faults.slice(0, 1))).toBe(false)
    expect(needsSummary(faults)).toBe(true)
    const html = renderToStaticMarkup(<FormTrouble trouble={faults} />)
    expect(html).toContain('2 answers need another look')
    expect(html).toContain('href="#a"')
    expect(html).toContain('href="#b"')
  })

  it('says the words of a fault that nothing leads to', () => {
    const html = renderToStaticMarkup(<FormTrouble trouble={[{ id: null, label: '', message: 'Tick this.', isShown: false }]} />)
    expect(html).toContain('One answer needs another look')
    expect(html).toContain('Tick this.')
  })
})

describe('a group of fields with a fault', () => {
  it('is one place to go to, whether radios or the parts of a day', () => {
    const radios = renderToStaticMarkup(<RadioGroup legend="Well?" options={[{ value: 'a', label: 'A' }]} error="Choose." />)
    const day = renderToStaticMarkup(<DatePartsField legend="Born" value="" onChange={() => undefined} error="Enter a day." />)
    for (const html of [radios, day]) {
      expect(html).toMatch(/<fieldset id="[^"]+"[^>]* data-fault="true"/)
      expect(html).toMatch(/aria-describedby="[^"]*-error"/)
    }
    expect(renderToStaticMarkup(<RadioGroup legend="Well?" options={[]} />)).not.toContain('data-fault')
  })
})

describe('the health questions, group by group', () => {
  it('asks each question once', () => {
    expect(healthGroups.flatMap(({ keys }) => keys)).toEqual(expect.arrayContaining([...clientScreenKeys]))
    expect(healthGroups.flatMap(({ keys }) => keys)).toHaveLength(clientScreenKeys.length)
    for (const group of healthGroups.slice(0, -2)) expect(group.keys.length, group.title).toBeGreaterThan(0)
  })

  it('holds a group until each of its questions has an answer', () => {
    const heart = healthGroups[0] as (typeof healthGroups)[number]
    const items = Object.fromEntries(heart.keys.slice(1).map((key) => [key, 'no']))
    expect(openIn(heart, { items })).toEqual([`items.${heart.keys[0]}`])
    expect(openIn(heart, { items: { ...items, [String(heart.keys[0])]: 'unsure' } })).toEqual([])
  })

  it('goes on where somebody stopped', () => {
    const items = Object.fromEntries(clientScreenKeys.map((key) => [key, 'no']))
    expect(firstOpenGroup({})).toBe(0)
    expect(healthGroups[firstOpenGroup({ items })]?.id).toBe('medicines')
    expect(healthGroups[firstOpenGroup({ items, medicines: [] })]?.id).toBe('tried')
  })
})
