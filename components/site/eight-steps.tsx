const steps = [
  ['Assessment', 'We ask about your health, your history and what you hope for. A prescriber decides whether it is suitable for you.'],
  ['Education', 'You learn how it works, what it may feel like, and what can go wrong. Then you decide.'],
  ['Preparation', 'With your therapist you set intentions, practice ways to relax, and plan a safe place.'],
  ['Administration', 'You take the medicine in the way and the dose your prescriber ordered, while a team watches over you.'],
  ['Therapy in the journey', 'A therapist is with you the whole time.'],
  ['Integration', 'Afterward you talk through what came up and what you want to do with it.'],
  ['Follow-up', 'Talk therapy without the medicine goes on.'],
  ['Evaluation', 'We look together at what has changed, and change the plan when it should be changed.'],
] as const

/** The eight steps of treatment, in order. */
export function EightSteps() {
  return (
    <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {steps.map(([name, text], index) => (
        <li key={name} className="grid content-start gap-1.5 border-lagoon/40 border-t-2 pt-3">
          <p className="text-muted text-sm tabular-nums">{index + 1}</p>
          <h3 className="font-semibold font-serif text-lg">{name}</h3>
          <p className="text-muted">{text}</p>
        </li>
      ))}
    </ol>
  )
}
