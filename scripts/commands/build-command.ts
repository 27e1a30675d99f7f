import { ensureBuild } from '../build.ts'

/** `build`: the production build, unless it is there already. Needs no database and no settings. */
export async function buildCommand(): Promise<number> {
  await ensureBuild()
  return 0
}
