'use client'

import { useSyncExternalStore } from 'react'
import { type TimeZone, zoneOfDevice } from '@/lib/domain/time/local'

const stays = () => () => undefined

/** The zone of the clock in the reader's hand, once the page is theirs; null on the server. */
export const useDeviceZone = (): TimeZone | null => useSyncExternalStore(stays, zoneOfDevice, () => null)
