'use client'

import { createContext, useContext } from 'react'

export type ToastInput = {
  title: string
  detail?: string | undefined
  tone?: 'ready' | 'waits' | 'stops' | 'neutral' | undefined
  /** Offers to take the deed back for as long as the toast stands. */
  onUndo?: (() => void | Promise<void>) | undefined
  /** Milliseconds; 8 s unless told. */
  lasts?: number | undefined
}

export const ToastContext = createContext<(toast: ToastInput) => void>(() => undefined)

/** Shows a short message that goes away by itself. Nothing that must be read may live only there. */
export const useToast = () => useContext(ToastContext)
