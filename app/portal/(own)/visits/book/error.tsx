'use client'

import type { BrokenPageProps } from '@/components/access/plainly-broken'
import { BrokenTimes } from '@/components/portal/broken-times'

export default function BookError(props: BrokenPageProps) {
  return <BrokenTimes {...props} />
}
