import type { ReactNode } from 'react'
import { AlertStrip } from '@/components/alerts/alert-strip'
import { ClinicShell } from '@/components/shell/clinic-shell'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { ClinicPalette } from './clinic-palette'
import { DemoNotice } from './demo-notice'
import type { FrameInfo } from './frame-info'
import { clinicNav, clinicPalette } from './navigation'
import { OutsideConsole } from './outside-console'
import { OwnMenu } from './own-menu'
import { ownMenuWords } from './own-menu-words'
import { paletteDeeds } from './palette-deeds'
import { SessionWatch } from './session-watch'
import { SyncShortcuts } from './sync-shortcuts'

type ClinicFrameProps = { readonly info: FrameInfo; readonly children: ReactNode }

/** The staff's frame around a page; the console of a journey brings its own and gets none. */
export function ClinicFrame({ info, children }: ClinicFrameProps) {
  const { person, role, now, timeZone } = info
  const frame = (
    <>
      <ClinicShell
        practiceName={info.practiceName}
        homeHref={paths.clinic.today}
        nav={clinicNav(role)}
        palette={(pages) => <ClinicPalette personId={person.id} groups={[pages, ...clinicPalette(role)]} deeds={paletteDeeds(role)} />}
        personMenu={<OwnMenu person={{ name: person.name, detail: label('role', role) }} {...ownMenuWords(info)} keyboard />}
        personId={person.id}
        clock={{ now, timeZone }}
        bell={{ count: info.unread, href: paths.clinic.news }}
      >
        <AlertStrip alerts={info.alerts} timeZone={timeZone} hrefOf={paths.clinic.alert} />
        {info.isDemo && <DemoNotice />}
        {children}
      </ClinicShell>
      <SyncShortcuts off={info.shortcutsOff} />
    </>
  )
  return (
    <>
      <OutsideConsole frame={frame}>{children}</OutsideConsole>
      <SessionWatch leftMs={info.leftMs} />
    </>
  )
}
