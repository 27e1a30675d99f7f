import { finish } from '../support/figures.ts'
import { bringAgain } from './roundtrip/again.ts'
import { moveWhole } from './roundtrip/whole.ts'

/**
 * `verify -- roundtrip [--quick] [--json]`: a practice's records leave and come back by the screens' own commands, and a whole practice (the
 * demo; with `--quick` its newcomers) moves to an empty database with other keys and is taken along again from there.
 */
await moveWhole()
await bringAgain()
finish()
