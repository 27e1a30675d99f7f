export type AuditRow = {
  readonly seq: number
  readonly at: Date
  readonly role: string
  readonly actorName: string | null
  readonly command: string
  readonly outcome: string
  readonly clientId: string | null
  readonly clientName: string | null
  readonly objectId: string | null
  readonly details: string
}
