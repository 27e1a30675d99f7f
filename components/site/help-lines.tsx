const lines = [
  { name: 'Plans at work: Employee Benefits Security Administration', phone: '1-866-444-3272', href: 'tel:+18664443272' },
  { name: 'Surprise bills: No Surprises Help Desk', phone: '1-800-985-3059', href: 'tel:+18009853059' },
  { name: 'Medicare', phone: '1-800-633-4227', href: 'tel:+18006334227' },
  { name: 'Veterans Crisis Line', phone: '988, then press 1', href: 'tel:988' },
] as const

const places = [
  'The insurance department of your state, for complaints about a plan.',
  'The consumer assistance program of your state, for help with an appeal.',
  'The patient advocate at your VA medical center.',
] as const

/** Who helps with plans and bills, and how to reach them. */
export function HelpLines() {
  return (
    <div className="grid gap-4">
      <dl className="divide-y divide-line">
        {lines.map(({ name, phone, href }) => (
          <div key={name} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <dt>{name}</dt>
            <dd>
              <a href={href} className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4">
                {phone}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="grid list-disc gap-1.5 pl-5">
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </div>
  )
}
