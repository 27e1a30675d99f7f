import { askHomeDosing, askHomeSitter, askRideHome } from '../asks-journey.ts'
import { stops, waits, warns } from '../cell.ts'
import { dosingAtHome, dosingAway } from '../kinds.ts'
import { type Row, row } from '../row.ts'

/** The ride home, and what stands in its place at home. Nobody sets it aside. */
export const wayHomeRows: readonly Row[] = [
  row({
    id: 'ride.agreed',
    says: ['RIDE_HOME_NOT_AGREED'],
    of: dosingAway,
    varies: 'client',
    restsOn: ['document'],
    at: { book: waits('confirm'), move: waits('confirm'), confirm: stops, 'check-in': stops, start: stops, dose: stops },
    ask: askRideHome,
    inDatabase: true,
  }),
  row({
    id: 'ride.named',
    says: ['DRIVER_NOT_NAMED', 'WAY_HOME_NOT_SAFE', 'WAY_HOME_NOT_TOLD', 'DRIVER_NOT_ADULT'],
    of: dosingAway,
    varies: 'client',
    restsOn: ['ride'],
    at: { book: waits('confirm'), move: waits('confirm'), confirm: stops, 'check-in': stops, start: stops, dose: stops, discharge: stops },
    ask: askRideHome,
    inDatabase: true,
  }),
  row({
    id: 'ride.word',
    says: ['DRIVER_NOT_CONFIRMED'],
    of: dosingAway,
    varies: 'client',
    restsOn: ['ride'],
    at: { book: waits('door'), move: waits('door'), confirm: waits('door'), 'check-in': stops, start: stops, dose: stops },
    ask: askRideHome,
    inDatabase: true,
  }),
  row({
    id: 'home.supervised',
    says: ['SUPERVISED_JOURNEY_FIRST'],
    of: dosingAtHome,
    varies: 'client',
    restsOn: ['visit', 'dose'],
    at: { offer: stops, book: stops, move: stops, confirm: stops, 'check-in': stops, start: stops, dose: stops },
    ask: askHomeDosing,
  }),
  row({
    id: 'home.advised',
    says: ['FEW_SUPERVISED_JOURNEYS', 'HOME_WARNING'],
    of: dosingAtHome,
    varies: 'client',
    restsOn: ['visit', 'document'],
    at: { book: warns, move: warns, confirm: warns, 'check-in': warns },
    ask: askHomeDosing,
  }),
  row({
    id: 'home.warning',
    says: ['HOME_WARNING_NOT_READ'],
    of: dosingAtHome,
    varies: 'client',
    restsOn: ['document'],
    at: { book: waits('confirm'), move: waits('confirm'), confirm: stops, 'check-in': stops, start: stops, dose: stops },
    ask: askHomeDosing,
  }),
  row({
    id: 'sitter.adult',
    says: ['SITTER_NOT_NAMED', 'SITTER_NOT_ADULT'],
    of: dosingAtHome,
    varies: 'client',
    restsOn: ['ride'],
    at: { book: waits('confirm'), move: waits('confirm'), confirm: stops, 'check-in': stops, start: stops, dose: stops, discharge: stops },
    ask: askHomeSitter,
  }),
  row({
    id: 'sitter.help',
    says: ['EMERGENCY_CONTACT_MISSING', 'HOME_ADDRESS_MISSING', 'NO_DRIVING_NOT_ATTESTED'],
    of: dosingAtHome,
    varies: 'client',
    restsOn: ['client.contact', 'ride'],
    at: { book: waits('confirm'), move: waits('confirm'), confirm: stops, 'check-in': stops, start: stops, dose: stops },
    ask: askHomeSitter,
  }),
]
