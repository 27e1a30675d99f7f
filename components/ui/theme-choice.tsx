'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { Segmented } from './segmented'
import { type Theme, useTheme } from './use-theme'
import { useWords } from './words-provider'

/** System, light or dark. */
export function ThemeChoice() {
  const words = useWords()
  const [theme, setTheme] = useTheme()
  return (
    <Segmented
      label={words.theme}
      value={theme}
      onChange={(value) => setTheme(value as Theme)}
      options={[
        { value: 'system', label: words.themeSystem, icon: <Monitor aria-hidden="true" /> },
        { value: 'light', label: words.themeLight, icon: <Sun aria-hidden="true" /> },
        { value: 'dark', label: words.themeDark, icon: <Moon aria-hidden="true" /> },
      ]}
    />
  )
}
