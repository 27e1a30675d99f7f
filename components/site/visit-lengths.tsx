import { Section } from '@/components/ui/section'
import { t } from '@/lib/messages/t'

type VisitLengthsProps = { readonly services: readonly { readonly kind: string; readonly label: string; readonly minutes: number }[] }

/** How long each visit takes that the practice shows to everybody. */
export function VisitLengths({ services }: VisitLengthsProps) {
  if (services.length === 0) return null
  return (
    <Section title={t('site.lengthsTitle')} className="max-w-column">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{t('site.lengthsTitle')}</caption>
        <thead>
          <tr className="border-line border-b text-sm">
            <th scope="col" className="py-2 font-semibold">
              {t('site.lengthsVisit')}
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              {t('site.lengthsTakes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ kind, label, minutes }) => (
            <tr key={`${kind} ${label}`} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-2 font-normal">
                {label}
              </th>
              <td className="py-2 text-right tabular-nums">{t('site.lengthsMinutes', { minutes })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
