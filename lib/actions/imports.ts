'use server'

import { chooseRows } from '../commands/practice/choose-rows.ts'
import { discardImport } from '../commands/practice/discard-import.ts'
import { mapImport } from '../commands/practice/map-import.ts'
import { runImport } from '../commands/practice/run-import.ts'
import type { ChooseRowsInput, ImportIdInput, MapImportInput } from '../inputs/practice.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const { imports, settings, clients } = paths.clinic

export async function mapImportAction(input: MapImportInput, key?: string) {
  return act(mapImport, input, [imports], key)
}

export async function chooseRowsAction(input: ChooseRowsInput, key?: string) {
  return act(chooseRows, input, [imports], key)
}

export async function runImportAction(input: ImportIdInput, key?: string) {
  return act(runImport, input, [imports, settings, clients], key)
}

export async function discardImportAction(input: ImportIdInput, key?: string) {
  return act(discardImport, input, [imports], key)
}
