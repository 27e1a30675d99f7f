import { headers } from 'next/headers'

/** Data for search engines, under the nonce of the page. No text can end the element early. A browser hides the nonce, so it differs there on purpose. */
export async function JsonLd({ data }: { readonly data: object }) {
  const policy = (await headers()).get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data and no markup, with every bracket escaped
  return <script type="application/ld+json" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
}
