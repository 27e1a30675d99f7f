'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'

/** The frame around a page, except around the console of a journey, which brings its own. */
export const OutsideConsole = ({ frame, children }: { readonly frame: ReactNode; readonly children: ReactNode }) =>
  useSelectedLayoutSegment() === 'journeys' ? children : frame
