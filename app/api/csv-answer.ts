/** A CSV file that is downloaded and never shown. */
export const csvAnswer = (text: string, name: string): Response =>
  new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"` },
  })
