import { readFileSync } from 'node:fs'
import { Circle, CircleCheck, Clock, Info, MoonStar, OctagonX, Sprout, Sunrise } from 'lucide-react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { SlotPicker } from '@/components/ui/slot-picker'
import { Stepper } from '@/components/ui/stepper'
import { TextInput } from '@/components/ui/text-input'

const attribute = (html: string, tag: string, name: string) => new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1]

describe('field', () => {
  it('ties label, hint and error to its control', () => {
    const html = renderToStaticMarkup(
      <Field label="ZIP" hint="Five digits" error="That is four digits">
        <TextInput name="zip" />
      </Field>,
    )
    const described = attribute(html, 'input', 'aria-describedby')?.split(' ') ?? []
    expect(attribute(html, 'label', 'for')).toBe(attribute(html, 'input', 'id'))
    expect(described).toHaveLength(2)
    for (const id of described) expect(html).toContain(`id="${id}"`)
    expect(attribute(html, 'input', 'aria-invalid')).toBe('true')
  })

  it('says nothing of errors when there are none', () => {
    const html = renderToStaticMarkup(
      <Field label="ZIP">
        <TextInput />
      </Field>,
    )
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-describedby')
  })
})

describe('button', () => {
  it('submits its form unless it does something itself', () => {
    expect(attribute(renderToStaticMarkup(<Button>Save</Button>), 'button', 'type')).toBe('submit')
    expect(attribute(renderToStaticMarkup(<Button onClick={() => undefined}>Add</Button>), 'button', 'type')).toBe('button')
  })

  it('keeps its words and its focus while busy', () => {
    const html = renderToStaticMarkup(<Button busy>Save</Button>)
    expect(html).toContain('Save')
    expect(html).toContain('aria-busy="true"')
    expect(html).not.toContain(' disabled="')
  })
})

describe('state is never colour alone', () => {
  it('shows a picture and a word for each state', () => {
    for (const state of ['ready', 'waits', 'stops', 'neutral', 'preparation', 'journey', 'integration'] as const) {
      const html = renderToStaticMarkup(<Chip state={state}>word</Chip>)
      const picture = html.match(/class="[^"]*(mark-\w+)/)?.[1]
      expect(readFileSync('app/marks.css', 'utf8')).toContain(`.${picture} {`)
      expect(html).toContain('word')
    }
  })

  it('draws the whole of each picture', () => {
    const icons = { ready: CircleCheck, waits: Clock, stops: OctagonX, neutral: Circle, info: Info } as const
    const phases = { preparation: Sunrise, journey: MoonStar, integration: Sprout } as const
    const rules = readFileSync('app/marks.css', 'utf8').split('.mark-')
    for (const [state, Icon] of Object.entries({ ...icons, ...phases })) {
      const drawn = rules.find((rule) => rule.startsWith(`${state} {`)) ?? ''
      const shapes = [...renderToStaticMarkup(<Icon />).matchAll(/<(path|circle) ([^>]*?)>/g)]
      expect(shapes.length).toBeGreaterThan(0)
      for (const [, tag, given = ''] of shapes) {
        expect(drawn, state).toContain(`%3C${tag} `)
        for (const [, value] of given.matchAll(/(?:d|r)="([^"]+)"/g)) expect(drawn, state).toContain(`='${value}'`)
      }
    }
  })

  it('tells the present step of a path', () => {
    const steps = (['done', 'now', 'later'] as const).map((state) => ({ key: state, label: `Step ${state}`, state }))
    const html = renderToStaticMarkup(<Stepper label="Path" steps={steps} layout="dots" />)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(html).toContain('Step done: Done')
  })
})

describe('times to choose from', () => {
  const days = ['a', 'b'].map((key) => ({ key, label: key, slots: [{ value: `${key}1`, label: '9:00 AM' }] }))

  it('are one radio group over all days', () => {
    const html = renderToStaticMarkup(<SlotPicker legend="Pick a time" days={days} value="b1" onChange={() => undefined} />)
    const names = [...html.matchAll(/<input[^>]* name="([^"]*)"/g)].map((match) => match[1])
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(1)
    expect(html).toContain('role="radiogroup"')
  })

  it('are told by the part of the day when there are many, with how many each holds; the part of the chosen time stands open', () => {
    const many = (part: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ value: `${part} ${at}`, label: `${at}`, part }))
    const day = { key: 'a', label: 'a', slots: [...many('Morning', 9), ...many('Evening', 4)] }
    const shown = (value?: string) => {
      const html = renderToStaticMarkup(<SlotPicker legend="Pick a time" days={[day]} value={value} onChange={() => undefined} />)
      return [...html.matchAll(/aria-pressed="(\w+)"[^>]*>(\w+)<span[^>]*>([^<]*)/g)].map(([, pressed, part, count]) => [
        part,
        count,
        pressed,
      ])
    }
    expect(shown()).toEqual([
      ['Morning', '9 times', 'true'],
      ['Evening', '4 times', 'false'],
    ])
    expect(shown('Evening 2').map(([, , pressed]) => pressed)).toEqual(['false', 'true'])
    const few = renderToStaticMarkup(
      <SlotPicker legend="Pick a time" days={[{ ...day, slots: day.slots.slice(3, 12) }]} value={undefined} onChange={() => undefined} />,
    )
    expect(few).not.toContain('aria-pressed')
  })

  it('show the day of the chosen time even behind "More days"', () => {
    const html = renderToStaticMarkup(<SlotPicker legend="Pick a time" days={days} value="b1" onChange={() => undefined} daysShown={1} />)
    expect(html).toContain('value="b1"')
  })
})
