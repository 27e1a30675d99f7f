import { TabLinks } from '@/components/ui/tab-links'
import type { Role } from '@/lib/domain/access/roles'
import { type ClientTab, paths } from '@/lib/paths'

const tabs: readonly { tab: ClientTab; label: string; clinical?: true }[] = [
  { tab: 'regimen', label: 'Regimen' },
  { tab: 'prescribers', label: 'Prescriber' },
  { tab: 'record', label: 'Record' },
  { tab: 'safety', label: 'Safety', clinical: true },
  { tab: 'outcomes', label: 'Outcomes', clinical: true },
  { tab: 'notes', label: 'Notes', clinical: true },
  { tab: 'coverage', label: 'Coverage' },
  { tab: 'money', label: 'Money' },
  { tab: 'documents', label: 'Documents' },
  { tab: 'files', label: 'Files' },
  { tab: 'messages', label: 'Messages' },
]

/** The parts of a chart; notes and outcomes only for those who treat. */
export function ClientTabs({ clientId, role }: { clientId: string; role: Role }) {
  const shown = tabs.filter(({ clinical }) => !clinical || role === 'therapist')
  return (
    <TabLinks
      label="Parts of the chart"
      tabs={[
        { href: paths.clinic.client(clientId), label: 'Overview', exact: true },
        ...shown.map(({ tab, label }) => ({ href: paths.clinic.clientTab(clientId, tab), label })),
      ]}
    />
  )
}
