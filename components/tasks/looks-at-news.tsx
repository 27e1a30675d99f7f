'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useCommand } from '@/components/forms/use-command'
import { lookAtNewsAction } from '@/lib/actions/news'

/** Notes once that the page was opened: what stands on it is not counted by the bell any more. */
export function LooksAtNews() {
  const router = useRouter()
  const { run } = useCommand(lookAtNewsAction, () => router.refresh())
  const look = useRef(run)
  const isNoted = useRef(false)
  useEffect(() => {
    if (isNoted.current) return
    isNoted.current = true
    look.current({})
  }, [])
  return null
}
