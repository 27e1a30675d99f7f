import { legalNameOf } from '../../clients/client-name.ts'
import { asOneWord } from '../../clients/search-terms.ts'
import { type Finding, refuse } from '../../finding.ts'

export type Signer = {
  readonly signedName: string
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly chosenName: string | null
  /** What the signer is to the client, when it is not the client under a name of theirs. */
  readonly signerRelation: string
  /** What lets them sign in the client's place. */
  readonly signerAuthority: string
}

/** Whether a signature is a name of the client: the legal or the chosen one, with or without names between. */
export function isOwnName({
  signedName,
  legalFirstName,
  legalLastName,
  chosenName,
}: Omit<Signer, 'signerRelation' | 'signerAuthority'>): boolean {
  const signed = asOneWord(signedName)
  const firsts = [legalFirstName, chosenName ?? ''].map((name) => asOneWord(name.trim().split(/\s+/)[0] ?? '')).filter(Boolean)
  return firsts.some((first) => signed.includes(first)) && signed.includes(asOneWord(legalLastName))
}

/** A paper signed under another name says who signs it: what they are to the client and by what authority (45 CFR 164.502(g)). */
export function ruleSigner(facts: Signer): Finding<'SIGNER_IS_ANOTHER'>[] {
  if (isOwnName(facts) || (facts.signerRelation !== '' && facts.signerAuthority !== '')) return []
  return [refuse('SIGNER_IS_ANOTHER', ['practice.eight-steps'], { params: { name: legalNameOf(facts) } })]
}
