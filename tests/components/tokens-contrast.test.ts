import { describe, expect, it } from 'vitest'
import { type ColourToken, darkColours, lightColours } from '@/components/ui/tokens'
import { contrast, over, rgbOf } from './oklch'

const grounds: ColourToken[] = ['paper', 'surface', 'raised', 'wash']

/** Text on what it stands on: 4.5. */
const texts: [ColourToken, readonly ColourToken[]][] = [
  ['ink', [...grounds, 'neutral-soft', 'lagoon-soft', 'ready-soft', 'waits-soft', 'stops-soft']],
  ['muted', [...grounds, 'neutral-soft', 'lagoon-soft', 'ready-soft', 'waits-soft', 'stops-soft']],
  ['lagoon', [...grounds, 'lagoon-soft', 'neutral-soft', 'waits-soft', 'stops-soft', 'ready-soft']],
  ['ready', ['ready-soft', ...grounds]],
  ['waits', ['waits-soft', ...grounds]],
  ['stops', ['stops-soft', ...grounds]],
  ['preparation-ink', ['preparation-soft', ...grounds]],
  ['journey-ink', ['journey-soft', ...grounds]],
  ['integration-ink', ['integration-soft', ...grounds]],
  ['on-lagoon', ['lagoon', 'lagoon-strong']],
  ['on-stops', ['stops', 'stops-strong']],
  ['paper', ['ink']],
]

/** Shapes that mean something: edges of fields, marks, lines of charts, the focus ring. */
const shapes: [ColourToken, readonly ColourToken[]][] = [
  ['edge', ['paper', 'surface', 'raised', 'wash']],
  ['lagoon', [...grounds, 'lagoon-soft', 'neutral-soft']],
  ['preparation', ['surface', 'preparation-soft']],
  ['journey', ['surface', 'journey-soft']],
  ['integration', ['surface', 'integration-soft']],
]

describe.each([
  ['light', lightColours],
  ['dark', darkColours],
] as const)('%s theme', (_theme, colours) => {
  const ratio = (top: ColourToken, under: ColourToken) => contrast(rgbOf(colours[top]), rgbOf(colours[under]))

  it.each(texts.flatMap(([text, unders]) => unders.map((under) => [text, under] as const)))('text %s on %s reaches 4.5', (text, under) => {
    expect(ratio(text, under)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes.flatMap(([shape, unders]) => unders.map((under) => [shape, under] as const)))(
    'shape %s on %s reaches 3',
    (shape, under) => {
      expect(ratio(shape, under)).toBeGreaterThanOrEqual(3)
    },
  )

  it('keeps the words of a heat map legible on its darkest tint', () => {
    const tint = over(rgbOf(colours.lagoon), 0.42, rgbOf(colours.surface))
    expect(contrast(rgbOf(colours.ink), tint)).toBeGreaterThanOrEqual(4.5)
  })

  it('tells the three phases apart from each other', () => {
    const phases = (['preparation', 'journey', 'integration'] as const).map((phase) =>
      rgbOf(colours[phase]).map((channel) => Math.round(channel * 255)),
    )
    const distances = phases.flatMap((one, index) =>
      phases.slice(index + 1).map((other) => Math.hypot(...one.map((channel, at) => channel - (other[at] ?? 0)))),
    )
    expect(Math.min(...distances)).toBeGreaterThan(60)
  })
})

describe('the yardstick', () => {
  it('knows black on white', () => {
    expect(contrast(rgbOf('oklch(0% 0 0)'), rgbOf('oklch(100% 0 0)'))).toBeCloseTo(21, 1)
  })

  it('finds too little contrast where there is too little', () => {
    expect(contrast(rgbOf(lightColours.line), rgbOf(lightColours.surface))).toBeLessThan(3)
  })
})
