/** Further cycles beyond a plan, with whose word they have. */
export type RegimenExtension = {
  readonly byPrescriber: boolean
  readonly byTherapist: boolean
  readonly resultsReviewed: boolean
  readonly cycles: number
}

export type ExtensionOnFile = {
  readonly cycles: number
  readonly resultsReviewedAt: Date | null
  readonly byTherapistAt: Date | null
  readonly byPrescriberAt: Date | null
  readonly declinedAt: Date | null
}

/** What stands of a regimen's extensions: those agreed together, or else the one that waits. Declined ones are none. */
export function extensionOf(extensions: readonly ExtensionOnFile[]): RegimenExtension | null {
  const standing = extensions.filter(({ declinedAt }) => declinedAt === null)
  const agreed = standing.filter(({ byPrescriberAt }) => byPrescriberAt !== null)
  const counted = agreed.length > 0 ? agreed : standing
  if (counted.length === 0) return null
  return {
    byPrescriber: agreed.length > 0,
    byTherapist: counted.every(({ byTherapistAt }) => byTherapistAt !== null),
    resultsReviewed: counted.every(({ resultsReviewedAt }) => resultsReviewedAt !== null),
    cycles: counted.reduce((sum, { cycles }) => sum + cycles, 0),
  }
}

/** An extension as its reader sees it. */
export type ExtensionRow = {
  readonly id: string
  readonly cycles: number
  readonly reason: string
  readonly byTherapistAt: Date
  readonly therapistName: string
  readonly byPrescriberAt: Date | null
  readonly prescriberName: string | null
  readonly declinedAt: Date | null
  readonly answerNote: string | null
}
