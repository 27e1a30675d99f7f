import { describe, expect, test } from 'vitest'
import { lawMoments } from '@/lib/domain/law/moment'
import { sceneKinds } from './ready'
import { saidOf, sceneOf } from './scene'

/** Said of a lawful visit at home all the same. */
const alwaysSaid = ['HOME_WARNING']
/** Not told yet when a journey is asked for: waited for. */
const toldLater = ['DRIVER_NOT_NAMED', 'DRIVER_NOT_CONFIRMED', 'SITTER_NOT_NAMED', 'HOME_ADDRESS_MISSING', 'NO_DRIVING_NOT_ATTESTED']

describe.each(sceneKinds)('a lawful visit: %s', (kind) => {
  test.each(lawMoments)('%s goes ahead', (moment) => {
    const said = saidOf(sceneOf(kind, moment)).filter(({ code }) => !alwaysSaid.includes(code))
    const late = said.filter(({ code, bite }) => !(moment === 'book' && bite === 'waits' && toldLater.includes(code)))
    expect(late.map(({ row, code, params }) => ({ row, code, params }))).toEqual([])
  })
})
