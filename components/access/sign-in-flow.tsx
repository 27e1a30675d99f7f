'use client'

import { useState } from 'react'
import { PasswordStep } from './password-step'
import { SecondFactorStep } from './second-factor-step'

/** Signing in: a password, and the second step for whoever has one. The code is asked for on the same page, so that nothing is lost between. */
export function SignInFlow({ back }: { readonly back: string }) {
  const [ticket, setTicket] = useState<string | null>(null)
  if (ticket === null) return <PasswordStep back={back} onSecondFactor={setTicket} />
  return <SecondFactorStep back={back} ticket={ticket} onStartOver={() => setTicket(null)} />
}
