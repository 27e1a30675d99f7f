import { ArrowRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { EightSteps } from '@/components/site/eight-steps'
import { HomeHero } from '@/components/site/home-hero'
import { JsonLd } from '@/components/site/json-ld'
import { PartView } from '@/components/site/part-view'
import { Stories } from '@/components/site/stories'
import { Column } from '@/components/ui/column'
import { Section } from '@/components/ui/section'
import { currentPractice } from '@/lib/auth/practice'
import { currentSitePage } from '@/lib/auth/site-parts'
import { practiceAsData } from '@/lib/messages/structured-data'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await currentPractice()
  return {
    title: { absolute: `${name} · Ketamine-assisted psychotherapy` },
    description:
      'Talk therapy with a guided ketamine session inside it. See how it works, what it costs with your coverage, and book a call.',
  }
}

const doors = [
  {
    href: paths.site.evidence,
    title: t('site.navEvidence'),
    text: 'Five studies by condition, how it may work, and what nobody knows yet.',
  },
  { href: paths.site.people, title: t('site.navPeople'), text: 'The therapists, what they are trained in, and how they work.' },
  {
    href: paths.site.estimator,
    title: t('site.navEstimate'),
    text: 'Choose your coverage and see four ways side by side, with what you pay.',
  },
  {
    href: paths.site.insurance,
    title: t('site.navInsurance'),
    text: 'What plans tend to pay, what to ask yours, and what to do after a no.',
  },
  { href: paths.site.veterans, title: t('site.navVeterans'), text: 'Five steps to care the VA has approved, with nothing to pay.' },
  {
    href: paths.site.prescribers,
    title: t('site.navPrescribers'),
    text: 'Who near you can say whether you qualify and write the prescription.',
  },
] as const

export default async function HomePage() {
  const { name, phone } = await currentPractice()
  const {
    parts,
    content: { locations, stories },
  } = await currentSitePage('home')
  const welcome = parts.find(({ part }) => part === 'welcome')
  const rest = parts.filter((one) => one !== welcome)

  return (
    <Column width="wide" className="gap-16 sm:gap-20">
      <JsonLd data={practiceAsData({ name, phone }, locations)} />
      <HomeHero practiceName={name} welcome={welcome?.words} />
      <Section title="Eight steps, one at a time" detail="You can stop after any of them.">
        <div className="pt-3">
          <EightSteps />
        </div>
      </Section>
      <Section title="Where to go from here">
        <ul className="grid gap-4 pt-1 sm:grid-cols-2">
          {doors.map(({ href, title, text }) => (
            <li key={href}>
              <Link
                href={href}
                className="group grid h-full content-start gap-1.5 rounded-card border border-line bg-surface p-5 shadow-lift transition-colors hover:border-lagoon/50"
              >
                <span className="flex items-center justify-between gap-3 font-semibold font-serif text-lg">
                  {title}
                  <ArrowRight
                    aria-hidden="true"
                    className="size-5 text-lagoon transition-transform group-hover:translate-x-0.5 motion-reduce:transition-none"
                  />
                </span>
                <span className="text-muted">{text}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      {rest.map(({ part, words }) => (
        <PartView key={part} words={words} />
      ))}
      <Stories stories={stories} />
      {locations.length > 0 && (
        <Section title="Where we are">
          <ul className="grid gap-6 sm:grid-cols-3">
            {locations.map((place) => (
              <li key={place.name}>
                <p className="font-medium">{place.name}</p>
                <p className="text-muted">{place.addressLine}</p>
                <p className="text-muted">{`${place.city}, ${place.state} ${place.zip}`}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Column>
  )
}
