'use client'

import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const YEAR = 31_536_000

const watch = (changed: () => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

const read = (): Theme => {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function choose(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we serve
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : YEAR}; samesite=lax`
}

/** Light, dark or as the system says; kept in a cookie, so that the server renders it without a flash. */
export const useTheme = () => [useSyncExternalStore<Theme>(watch, read, () => 'system'), choose] as const
