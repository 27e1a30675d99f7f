import { toString as draw } from 'qrcode'

/** A text as a QR picture: an SVG in a `data:` address, black on white in any theme, so that cameras read it. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await draw(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
