import 'server-only'
import { takeExportInput } from '../../inputs/practice.ts'
import { accept, command } from '../command.ts'

/** Writes down that somebody takes records along, before they get them. */
export const takeExport = command({
  name: 'export.take',
  input: takeExportInput,
  run: async ({ what }) => accept({ what }, { details: { what } }),
})
