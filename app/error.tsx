'use client'

import { BrokenPage } from '@/components/access/broken-page'
import type { BrokenPageProps } from '@/components/access/plainly-broken'

export default function ErrorPage(props: BrokenPageProps) {
  return (
    <main id="main" className="px-4 py-10 sm:px-6">
      <BrokenPage {...props} />
    </main>
  )
}
