'use client'

import { useEffect } from 'react'
import { fetchChecker } from '@/components/forms/checked-by'

/** What the console draws or asks only when it comes to it. */
const parts = () =>
  Promise.allSettled([
    import('@/components/ui/confirm-sheet'),
    import('@/components/ui/toast-stack'),
    import('@/components/forms/findings-groups'),
    import('@/components/forms/finding-sentences'),
  ])

const AFTER = 1_500

/** Fetches, once the page stands, the parts that elsewhere come when they are first wanted: a tablet may have lost its line by then. */
export function usePartsAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void parts()
      fetchChecker(async () => (await import('@/lib/inputs/journeys')).dischargeInput)
    }, AFTER)
    return () => clearTimeout(timer)
  }, [])
}
