import { FindingsStated } from '@/components/forms/findings-stated'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import type { ReferredClient } from '@/lib/data/views/referred-client'
import { worstEffect } from '@/lib/domain/finding'
import { labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'

type Summary = Omit<ReferredClient, 'id' | 'name' | 'treatmentHistory'>

const kinds: Record<string, string> = {
  contraindication: 'Health screen',
  cssrs: 'Safety questions',
  phq9: 'PHQ-9',
  gad7: 'GAD-7',
  pcl5: 'PCL-5',
}

/** What an outside prescriber reads of a client before deciding. */
export function ClientSummary({ client, timeZone }: { client: Summary; timeZone: string }) {
  const latest = (kind: string) => client.screens.find((screen) => screen.kind === kind)
  const screens = ['contraindication', 'cssrs'].flatMap((kind) => latest(kind) ?? [])
  const scores = ['phq9', 'gad7', 'pcl5'].flatMap((kind) => client.scores.find((score) => score.kind === kind) ?? [])
  return (
    <Card title="Summary">
      <div className="grid gap-5">
        <DescriptionList
          layout="grid"
          items={[
            { key: 'born', term: 'Born', value: client.bornOn ? sayDate(client.bornOn) : 'Not told' },
            { key: 'state', term: 'Lives in', value: client.state },
            { key: 'indication', term: 'Seeks help with', value: labelOf('indication', client.indication) },
            { key: 'codes', term: 'Diagnoses', value: client.diagnosisCodes.join(', ') || 'None recorded' },
            { key: 'goals', term: 'Hopes for', value: client.objectives.join('; ') || 'Not told' },
          ]}
        />
        <ul className="flex flex-wrap gap-2">
          {scores.map(({ kind, total, band }) => (
            <li key={kind}>
              <Chip plain>
                {kinds[kind]} {total} · {band.replaceAll('_', ' ')}
              </Chip>
            </li>
          ))}
        </ul>
        {screens.map(({ kind, takenAt, level, findings }) => (
          <div key={kind} className="grid gap-2">
            <p className="text-sm">
              <span className="font-semibold">{kinds[kind]}</span> · <ZonedTime at={takenAt} timeZone={timeZone} day="short" /> · {level}
            </p>
            {findings.length > 0 && (
              <FindingsStated ruling={{ effect: worstEffect(findings), findings }} reader="prescriber" title={kinds[kind] ?? kind} />
            )}
          </div>
        ))}
      </div>
    </Card>
  )
}
