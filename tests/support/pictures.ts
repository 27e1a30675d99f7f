import sharp from 'sharp'

type Made = { readonly width?: number; readonly height?: number; readonly format?: 'jpeg' | 'png' | 'webp'; readonly words?: string }

/** A picture as a phone takes it: turned on its side, with the place it was taken at. */
export async function pictureOf({ width = 640, height = 400, format = 'jpeg', words = 'MEMBER 0142' }: Made = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dfe8f2"/>
    <text x="24" y="${height / 2}" font-size="48" font-family="sans-serif">${words}</text></svg>`
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' })
  const exif = {
    IFD0: { Make: 'Phone' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 57/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '92/1 20/1 0/1' },
  }
  return drawn[format]().withExif(exif).withMetadata({ orientation: 6 }).toBuffer()
}

/** A small PDF, whole enough to be opened. */
export const pdfOf = (words = 'Lab results'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

/** What a Windows program begins with. */
export const programBytes = (): Buffer =>
  Buffer.concat([Buffer.from('MZ'), Buffer.alloc(58), Buffer.from([0x80, 0, 0, 0]), Buffer.alloc(64), Buffer.from('PE\0\0')])
