'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { BookConsultInput } from '@/lib/inputs/consults'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { label } from './consult-labels'
import { say } from './words'

type ConsultReviewProps = { readonly values: BookConsultInput; readonly timeZone: string; readonly onChange: () => void }

/** What is about to be sent, to be looked over once. */
export function ConsultReview({ values, timeZone, onChange }: ConsultReviewProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.scrollIntoView({ block: 'center' })
    title.current?.focus({ preventScroll: true })
  }, [])
  const goals = (values.goals ?? []).map((goal) => label('goal', goal)).join(', ')
  const items = [
    { key: 'when', term: say('colWhen'), value: sayDayAndTime(new Date(values.startsAt), timeZone) },
    { key: 'name', term: say('name'), value: values.name },
    { key: 'phone', term: say('phone'), value: values.phone },
    { key: 'email', term: say('email'), value: values.email },
    { key: 'text', term: say('mayText'), value: say(values.mayText ? 'prescriberYes' : 'no') },
    { key: 'place', term: say('colPlace'), value: `${values.state} ${values.zip}` },
    { key: 'what', term: say('indication'), value: label('indication', values.indication) },
    { key: 'goals', term: say('goals'), value: goals || '–' },
    { key: 'words', term: say('ownWords'), value: values.goalsNote || '–' },
    { key: 'cover', term: say('coverage'), value: label('coverageChoice', values.coverageType) },
    { key: 'prescriber', term: say('prescriber'), value: label('condition', values.hasPrescriber) },
  ]
  return (
    <div className="grid gap-4">
      <h2 ref={title} tabIndex={-1} className="font-semibold font-serif text-xl outline-none">
        {say('checkTitle')}
      </h2>
      <Card>
        <DescriptionList items={items} />
      </Card>
      <Button variant="secondary" onClick={onChange} className="justify-self-start">
        {say('changeAnswers')}
      </Button>
    </div>
  )
}
