import { PhoneLink } from '@/components/shell/phone-link'
import { Article, fixedParts, type Part } from '@/components/site/article'
import { currentPractice } from '@/lib/auth/practice'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'Accessibility',
  description: 'How this site and the portal can be used by everybody, and whom to tell when something stands in your way.',
}

export default async function AccessibilityPage() {
  const { phone } = await currentPractice()
  return (
    <Article title="Accessibility" lead="Everybody should be able to use this site and the portal." parts={fixedParts(parts)}>
      <p>
        {t('site.tellUsBarrier')} <PhoneLink phone={phone} />
      </p>
    </Article>
  )
}

const parts: readonly Part[] = [
  {
    title: 'What we aim for',
    text: ['We build to the Web Content Accessibility Guidelines 2.2, level AA, and test each page against them by machine and by hand.'],
    list: [
      'Everything works with the keyboard alone, and shows where you are.',
      'Screen readers get names and headings, and are told what changes.',
      'Text can be made twice as large. There is a light and a dark mode, and nothing moves if you turn movement off.',
      'State is never told by colour alone. Charts have their numbers in a table.',
      'Papers in PDF carry headings, lists and tables for screen readers.',
      'A form says what is missing, and takes you there. What you typed is kept.',
    ],
  },
  {
    title: 'What does not work yet',
    list: [
      'The consult form and the estimator need JavaScript. Without it, you find our telephone number and our fees in their place.',
      'The site is in English only.',
    ],
  },
  {
    title: 'Other help',
    text: ['If you need an interpreter, large print, more time or a room without steps, tell us when you book. It costs you nothing.'],
  },
]
