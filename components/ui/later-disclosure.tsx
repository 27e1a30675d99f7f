'use client'

import { useEffect, useRef, useState } from 'react'
import { Disclosure, type DisclosureProps } from './disclosure'

/** A fold whose inside is made when it is opened: for forms of which a list has one in each row. */
export function LaterDisclosure({ summary, children }: Pick<DisclosureProps, 'summary' | 'children'>) {
  const fold = useRef<HTMLDetailsElement>(null)
  const [wanted, setWanted] = useState(false)
  // It may have been opened before its scripts came.
  useEffect(() => {
    if (fold.current?.open) setWanted(true)
  }, [])
  return (
    <Disclosure summary={summary} details={{ ref: fold, onToggle: () => setWanted(true) }}>
      {wanted && children}
    </Disclosure>
  )
}
