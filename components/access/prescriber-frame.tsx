import type { ReactNode } from 'react'
import { AlertStrip } from '@/components/alerts/alert-strip'
import { PrescriberShell } from '@/components/shell/prescriber-shell'
import { paths } from '@/lib/paths'
import { DemoNotice } from './demo-notice'
import type { FrameInfo } from './frame-info'
import { prescriberTabs } from './navigation'
import { OwnMenu } from './own-menu'
import { ownMenuWords } from './own-menu-words'
import { SessionWatch } from './session-watch'
import { SyncShortcuts } from './sync-shortcuts'

type PrescriberFrameProps = { readonly info: FrameInfo; readonly children: ReactNode }

/** The outside prescriber's frame around a page. */
export function PrescriberFrame({ info, children }: PrescriberFrameProps) {
  const { name, email } = info.person
  return (
    <>
      <PrescriberShell
        practiceName={info.practiceName}
        homeHref={paths.prescriber.referrals}
        tabs={prescriberTabs()}
        personMenu={<OwnMenu person={{ name, detail: email }} {...ownMenuWords(info)} />}
      >
        <AlertStrip alerts={info.alerts} timeZone={info.timeZone} hrefOf={(_, clientId) => paths.prescriber.client(clientId)} />
        {info.isDemo && <DemoNotice />}
        {children}
      </PrescriberShell>
      <SessionWatch leftMs={info.leftMs} />
      <SyncShortcuts off={info.shortcutsOff} />
    </>
  )
}
