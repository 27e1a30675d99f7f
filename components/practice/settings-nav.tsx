'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { cx } from '@/components/ui/cx'
import { TabLinks } from '@/components/ui/tab-links'
import { paths } from '@/lib/paths'
import { say } from './words'

const { settings, setting, mailbox, audit, retention, disclosures } = paths.clinic

const groups = () => [
  {
    title: say('groupPractice'),
    pages: [
      { href: settings, label: say('overview'), exact: true },
      { href: setting('practice'), label: say('navPractice') },
      { href: setting('locations'), label: say('navLocations') },
      { href: setting('rooms'), label: say('navRooms') },
      { href: setting('facilities'), label: say('navFacilities') },
    ],
  },
  {
    title: say('groupCare'),
    pages: [
      { href: setting('clinicians'), label: say('navClinicians') },
      { href: setting('prescribers'), label: say('navPrescribers') },
      { href: setting('credentials'), label: say('navCredentials') },
    ],
  },
  {
    title: say('groupMoney'),
    pages: [
      { href: setting('services'), label: say('navServices') },
      { href: setting('payers'), label: say('navPayers') },
      { href: setting('sliding-scale'), label: say('navTiers') },
    ],
  },
  {
    title: say('groupControl'),
    pages: [
      { href: setting('rules'), label: say('navRules') },
      { href: setting('people'), label: say('navPeople') },
      { href: audit, label: say('navAudit') },
      { href: mailbox, label: say('navMailbox') },
      { href: retention, label: say('navRetention') },
      { href: disclosures, label: say('navDisclosures') },
    ],
  },
]

/** The pages of the settings: a column beside the page, a strip above it on narrow screens. */
export function SettingsNav() {
  const path = usePathname()
  const all = groups()
  const strip = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page brings its own tab into sight
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not give back.
    void strip.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <>
      <div ref={strip} className="min-w-0 xl:hidden">
        <TabLinks label={say('nav')} tabs={all.flatMap(({ pages }) => pages)} />
      </div>
      <nav aria-label={say('nav')} data-print="hide" className="max-xl:hidden">
        <ul className="sticky top-20 grid w-48 gap-5">
          {all.map(({ title, pages }) => (
            <li key={title} className="grid gap-1">
              <p className="px-2.5 font-semibold text-muted text-xs">{title}</p>
              <ul className="grid">
                {pages.map(({ href, label, ...page }) => {
                  const isHere = path === href || (!('exact' in page) && path.startsWith(`${href}/`))
                  return (
                    <li key={href}>
                      <Link
                        href={href as never}
                        aria-current={isHere ? 'page' : undefined}
                        className={cx(
                          'flex min-h-8 items-center rounded-field px-2.5 transition-colors',
                          isHere ? 'bg-lagoon-soft font-medium text-lagoon' : 'text-ink hover:bg-wash',
                        )}
                      >
                        {label}
                      </Link>
                    </li>
                  )
                })}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
