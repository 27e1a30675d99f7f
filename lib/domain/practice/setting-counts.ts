export type SettingCounts = {
  readonly locations: number
  readonly rooms: number
  readonly facilities: number
  readonly clinicians: number
  readonly prescribers: number
  readonly credentials: number
  readonly services: number
  readonly payers: number
  readonly people: number
  readonly ownRules: number
  readonly givenUpMail: number
}
