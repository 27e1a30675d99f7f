import type { Prisma } from './generated/client.ts'

/** A plain value as a column of JSON keeps it. */
export const asJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value))
