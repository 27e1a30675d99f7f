'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAnnounce } from '@/components/ui/live-region'
import { countFaults, errorsIn, type Fault, faultsOn, focusField } from './faults'

type State = { readonly errors: object; readonly isSubmitting: boolean }

const none: readonly Fault[] = []

/** What keeps a form from being sent: listed, the first one in focus, read out, and told by the title of the page, until it is mended. */
export function useFaults(frame: RefObject<HTMLFormElement | null>, { errors, isSubmitting }: State) {
  const announce = useAnnounce()
  const [missed, setMissed] = useState(0)
  const [faults, setFaults] = useState(none)
  const mustFocus = useRef(false)
  const told = JSON.stringify(errorsIn(errors))

  useEffect(() => {
    if (isSubmitting) return
    const found = missed === 0 ? none : faultsOn(frame.current, JSON.parse(told) as ReturnType<typeof errorsIn>)
    setFaults(found.length === 0 ? none : found)
    const [first] = found
    if (!mustFocus.current || !first) return
    mustFocus.current = false
    focusField(first.id)
    announce(`${countFaults(found.length)}. ${[first.label, first.message].filter(Boolean).join(': ')}`)
  }, [frame, missed, told, isSubmitting, announce])
  useErrorTitle(faults.length > 0)

  function miss() {
    mustFocus.current = true
    setMissed((before) => before + 1)
  }
  return { faults, miss, forget: () => setMissed(0) }
}

const MARK = 'Error: '
const bare = (title: string) => (title.startsWith(MARK) ? title.slice(MARK.length) : title)

function useErrorTitle(isWrong: boolean) {
  useEffect(() => {
    if (!isWrong) return
    document.title = `${MARK}${bare(document.title)}`
    return () => {
      document.title = bare(document.title)
    }
  }, [isWrong])
}
