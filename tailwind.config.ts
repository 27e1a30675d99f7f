import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'
import { type ColourToken, darkColours, lightColours } from './components/ui/tokens.ts'

const names = Object.keys(lightColours) as ColourToken[]
const variables = (colours: Record<ColourToken, string>) => Object.fromEntries(names.map((name) => [`--${name}`, colours[name]]))

const light = { ...variables(lightColours), 'color-scheme': 'light', '--lift': '0 1px 2px oklch(40% 0.03 85 / 0.06)' }
const dark = { ...variables(darkColours), 'color-scheme': 'dark', '--lift': 'none' }

/** Light unless the system or the reader says dark; a frame that is dark by nature says so for the whole page. Paper is always light. */
const themes = plugin(({ addBase }) => {
  addBase({
    ':root': light,
    '@media screen and (prefers-color-scheme: dark)': { ':root:not([data-theme="light"])': dark },
    '@media screen': { ':root[data-theme="dark"], :root:has(> body > [data-page-theme="dark"])': dark },
  })
})

const colours = Object.fromEntries(names.map((name) => [name, `var(--${name})`]))

export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    colors: { transparent: 'transparent', current: 'currentColor', inherit: 'inherit', ...colours },
    fontFamily: {
      sans: ['var(--font-inter)', 'var(--font-inter-ext)', 'system-ui', 'sans-serif'],
      serif: ['var(--font-source-serif)', 'var(--font-source-serif-ext)', 'Georgia', 'serif'],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'monospace'],
    },
    fontSize: {
      xs: ['0.75rem', '1rem'],
      sm: ['0.875rem', '1.25rem'],
      base: ['1rem', '1.5rem'],
      lg: ['1.125rem', '1.75rem'],
      xl: ['1.375rem', '1.75rem'],
      '2xl': ['1.75rem', '2.125rem'],
      '3xl': ['2.25rem', '2.625rem'],
    },
    borderRadius: { none: '0', sm: '4px', md: '6px', field: '8px', card: '10px', sheet: '16px', full: '9999px' },
    boxShadow: {
      none: 'none',
      lift: 'var(--lift)',
      raised: '0 1px 2px oklch(20% 0.03 250 / 0.06), 0 8px 28px -6px oklch(20% 0.03 250 / 0.16)',
      sheet: '0 0 0 1px oklch(20% 0.03 250 / 0.04), 0 24px 64px -12px oklch(20% 0.03 250 / 0.28)',
    },
    extend: {
      maxWidth: { column: '44rem', wide: '68rem', page: '88rem' },
    },
  },
  plugins: [themes],
} satisfies Config
