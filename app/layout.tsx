import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { EarlyPresses } from '@/components/ui/early-presses'
import { AnnounceProvider } from '@/components/ui/live-region'
import { ShortcutsProvider } from '@/components/ui/shortcuts-provider'
import { ToastProvider } from '@/components/ui/toast-provider'
import { TriesAgain } from '@/components/ui/tries-again'
import { findCurrentPractice } from '@/lib/auth/practice'
import { BUSY } from '@/lib/busy-page'
import { busyWords } from '@/lib/messages/en/ui/busy'
import { fontVariables } from './fonts'
import './globals.css'

const about: Metadata = {
  description: 'Ketamine-assisted psychotherapy, from the first call to coming home.',
  icons: {
    icon: [
      { url: '/icon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '32x32' },
    ],
    apple: '/apple-icon.png',
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

/** Whose page it is: the practice's. The product's name stands only where no practice is known. */
export async function generateMetadata(): Promise<Metadata> {
  const name = (await findCurrentPractice().catch(() => null))?.name ?? 'Sojourn'
  return { ...about, title: { default: name, template: `%s · ${name}` } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#10151a' },
  ],
}

/** What every page stands on: typefaces, the reader's theme, toasts, announcements, keys. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : undefined
  return (
    <html lang="en" data-theme={theme} className={`${fontVariables} font-sans`} suppressHydrationWarning>
      <body>
        <TriesAgain header={BUSY} words={busyWords.waiting} />
        <EarlyPresses />
        <AnnounceProvider>
          <ToastProvider>
            <ShortcutsProvider>{children}</ShortcutsProvider>
          </ToastProvider>
        </AnnounceProvider>
      </body>
    </html>
  )
}
