import { LinkButton } from '@/components/ui/link-button'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

/** The first thing a stranger reads: what this is, and the one thing to do. */
export function HomeHero({ practiceName }: { readonly practiceName: string }) {
  return (
    <section aria-labelledby="welcome" className="grid items-center gap-10 pt-2 sm:pt-6 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
      <div className="grid gap-5">
        <p className="font-medium text-lagoon">{practiceName}</p>
        <h1 id="welcome" className="text-balance font-semibold font-serif text-3xl leading-tight sm:text-[2.75rem]">
          Talk therapy, with a guided journey inside it
        </h1>
        <p className="max-w-[36rem] text-lg text-muted">
          Ketamine-assisted psychotherapy may help some people with depression, anxiety, PTSD or chronic pain when other care has not been
          enough. A therapist stays with you before, during and after.
        </p>
        <div className="flex flex-wrap gap-3 pt-1">
          <LinkButton href={paths.site.consult} className="max-sm:w-full">
            {t('site.bookConsult')}
          </LinkButton>
          <LinkButton href={paths.site.kap} variant="secondary" className="max-sm:w-full">
            {t('site.navHow')}
          </LinkButton>
        </div>
        <p className="text-muted text-sm">{t('site.consultPromise', { minutes: 20 })}</p>
      </div>
      <Landscape />
    </section>
  )
}

/** Three ridges and a rising light: before, during, after. */
const Landscape = () => (
  <svg
    viewBox="0 0 480 360"
    aria-hidden="true"
    className="w-full rounded-sheet bg-lagoon-soft max-lg:max-h-56 max-lg:[object-fit:cover]"
    preserveAspectRatio="xMidYMid slice"
  >
    <circle cx="322" cy="138" r="92" className="fill-waits-soft" opacity="0.7" />
    <circle cx="322" cy="138" r="54" className="fill-preparation" opacity="0.55" />
    <path d="M0 218 C70 178 130 172 196 202 S330 236 480 158 V360 H0Z" className="fill-journey" opacity="0.3" />
    <path d="M0 262 C90 214 158 236 232 254 S390 262 480 214 V360 H0Z" className="fill-lagoon" opacity="0.45" />
    <path d="M0 308 C110 268 190 300 276 306 S420 296 480 276 V360 H0Z" className="fill-integration" opacity="0.75" />
  </svg>
)
