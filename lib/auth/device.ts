import 'server-only'
import { headers } from 'next/headers'

/** Whether the browser of a telephone asks: all of them say so. How wide its screen is, it learns only once it draws. */
export const isAskedByPhone = async (): Promise<boolean> => /\bMobi/.test((await headers()).get('user-agent') ?? '')
