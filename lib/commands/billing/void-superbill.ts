import 'server-only'
import { loadSuperbill, voidSuperbillRow } from '../../data/records/superbills.ts'
import { voidSuperbillInput } from '../../inputs/billing.ts'
import { accept, command, reject } from '../command.ts'

/** Voids a superbill, with the reason on record; its charges can go on another one. */
export const voidSuperbill = command({
  name: 'superbill.void',
  input: voidSuperbillInput,
  async run({ superbillId, reason }, { actor: { practiceId }, now, tx }) {
    const superbill = await loadSuperbill(tx, practiceId, superbillId)
    if (!superbill) return reject({ form: ['There is no such superbill.'] })
    const voiding = { voidedAt: now, voidReason: reason, voidCause: 'asked' } as const
    if (!(await voidSuperbillRow(tx, practiceId, superbillId, voiding))) return reject({ form: ['It was voided before.'] })
    return accept({ superbillId }, { clientId: superbill.clientId, objectId: superbillId })
  },
})
