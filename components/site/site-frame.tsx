import type { ReactNode } from 'react'
import { SiteShell } from '@/components/shell/site-shell'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

const { site } = paths

const how = { href: site.kap, label: t('site.navHow') }
const evidence = { href: site.evidence, label: t('site.navEvidence') }
const people = { href: site.people, label: t('site.navPeople') }
const costs = { href: site.formats, label: t('site.navCosts') }
const estimator = { href: site.estimator, label: t('site.navEstimate') }
const insurance = { href: site.insurance, label: t('site.navInsurance') }
const veterans = { href: site.veterans, label: t('site.navVeterans') }
const resources = { href: site.resources, label: t('site.navResources') }
const who = { href: site.whoMayOffer, label: t('site.navWho') }
const prescribers = { href: site.prescribers, label: t('site.navPrescribers') }
const faq = { href: site.faq, label: t('site.navFaq') }
const thePractice = [
  { href: site.contact, label: t('site.navContact') },
  { href: site.privacyPractices, label: t('site.navNotice') },
  { href: site.privacy, label: t('site.navPrivacy') },
  { href: site.accessibility, label: t('site.navAccessibility') },
]
const consult = { href: site.consult, label: t('site.bookConsult') }

type SiteFrameProps = { readonly practice: { readonly name: string; readonly phone: string }; readonly children: ReactNode }

/** The frame of the public pages with all their addresses. */
export function SiteFrame({ practice, children }: SiteFrameProps) {
  return (
    <SiteShell
      practiceName={practice.name}
      homeHref={paths.home}
      nav={[how, evidence, costs, insurance, veterans, faq]}
      action={consult}
      signIn={{ href: paths.signIn, label: t('site.signIn') }}
      crisis={{ practicePhone: practice.phone }}
      footer={{
        groups: [
          { label: t('site.footLearn'), items: [how, evidence, people, who, faq] },
          { label: t('site.footCost'), items: [costs, estimator, insurance, veterans, resources] },
          { label: t('site.footStart'), items: [consult, prescribers, { href: paths.signIn, label: t('site.signIn') }] },
          { label: t('site.footPractice'), items: thePractice },
        ],
        note: (
          <div className="grid gap-2">
            <p>{t('site.offLabel')}</p>
            <p>{t('site.noPromise')}</p>
          </div>
        ),
      }}
    >
      {children}
    </SiteShell>
  )
}
