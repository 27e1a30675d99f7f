/** Zones with whole, half and quarter hours, with and without summer time, changing at night and at midnight, by an hour and by half. */
export const zones = [
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'America/St_Johns',
  'America/Havana',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Auckland',
] as const
