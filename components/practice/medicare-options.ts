import { say } from './words'

/** How somebody may stand with Medicare, for a choice. */
export const medicareOptions = [
  { value: 'enrolled', label: say('medicareEnrolled') },
  { value: 'opted_out', label: say('medicareOptedOut') },
  { value: 'neither', label: say('medicareNeither') },
  { value: 'unknown', label: say('medicareUnknown') },
]
