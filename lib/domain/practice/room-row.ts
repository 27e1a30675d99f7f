export type RoomRow = {
  readonly id: string
  readonly version: number
  readonly locationId: string
  readonly location: string
  readonly name: string
  readonly kind: 'treatment' | 'rest' | 'waiting'
  readonly isActive: boolean
}
