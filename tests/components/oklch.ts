export type Rgb = readonly [number, number, number]

const toGamma = (linear: number) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055)
const toLinear = (gamma: number) => (gamma <= 0.04045 ? gamma / 12.92 : ((gamma + 0.055) / 1.055) ** 2.4)
const clip = (channel: number) => Math.min(1, Math.max(0, channel))

/** `oklch(44% 0.085 200)` as sRGB from 0 to 1, clipped to what a screen can show. */
export function rgbOf(oklch: string): Rgb {
  const [, light, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)/.exec(oklch) ?? []
  if (light === undefined) throw new RangeError(`not an oklch colour: ${oklch}`)
  const [L, C, h] = [Number(light) / 100, Number(chroma), (Number(hue) * Math.PI) / 180]
  const [a, b] = [C * Math.cos(h), C * Math.sin(h)]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    clip(toGamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    clip(toGamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    clip(toGamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  ]
}

/** `top` laid over `under` with an opacity. */
export const over = (top: Rgb, opacity: number, under: Rgb): Rgb => [
  top[0] * opacity + under[0] * (1 - opacity),
  top[1] * opacity + under[1] * (1 - opacity),
  top[2] * opacity + under[2] * (1 - opacity),
]

const luminance = ([red, green, blue]: Rgb) => 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)

/** WCAG 2 contrast, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}
