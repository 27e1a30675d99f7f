'use client'

import { BrokenPage, type BrokenPageProps } from '@/components/access/broken-page'

export default function ClinicError(props: BrokenPageProps) {
  return <BrokenPage {...props} />
}
