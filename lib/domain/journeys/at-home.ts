import type { Setting } from './setting.ts'

/** Whether a journey in this setting is taken at the client's home: alone, or with the therapist on screen. */
export const isAtHome = (setting: Setting): boolean => setting === 'home' || setting === 'telehealth'
