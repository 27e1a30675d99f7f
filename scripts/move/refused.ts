/** Why a practice was not brought in, in a sentence the person at the keyboard can act on. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused'
}
