import localFont from 'next/font/local'

// Beyond Latin-1; the loader wants these written out twice.
const inter = localFont({
  src: './sans.woff2',
  variable: '--font-inter',
  weight: '400 700',
  display: 'swap',
})

const interBeyondLatin = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  variable: '--font-inter-ext',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
})

const sourceSerif = localFont({
  src: './serif.woff2',
  variable: '--font-source-serif',
  weight: '400 600',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

const sourceSerifBeyondLatin = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  variable: '--font-source-serif-ext',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
})

/** The class that makes the house's two typefaces known to the page. */
export const fontVariables = [inter, interBeyondLatin, sourceSerif, sourceSerifBeyondLatin].map((font) => font.variable).join(' ')
