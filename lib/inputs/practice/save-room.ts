import { z } from 'zod'
import { idField, nameField, rowId } from '../fields.ts'
import { versionField } from '../version.ts'

export const roomKinds = ['treatment', 'rest', 'waiting'] as const

/** A room of a location. */
export const saveRoomInput = z.strictObject({
  id: rowId,
  version: versionField,
  locationId: idField,
  name: nameField,
  kind: z.enum(roomKinds, 'Choose what the room is for.'),
  isActive: z.boolean(),
})

export type SaveRoomInput = z.input<typeof saveRoomInput>
