import { expect, test } from 'vitest'
import { saveOwnCredentialInput } from '@/lib/inputs/credentials'
import { saveCredentialInput } from '@/lib/inputs/practice-people'

/** As the form sends it when nothing was chosen: a choice that is left open is null. */
const own = {
  ...{ kind: 'malpractice', state: null, number: '', issuer: '', profession: null, schedules: [], issuedOn: '', expiresOn: '2099-12-31' },
  ...{ topics: [], hours: null, requiresPsychiatric: 'no', requiresOnSite: 'no', coversOutsideClinic: 'unknown', coversKap: 'yes' },
  ...{ supervisorLicense: '', note: '' },
}
const holder = { holder: 'prescriber', holderId: '0b6ff7a4-8f7e-4f5c-9d0f-6b1b6b0f7a10' }
const entered = { ...own, ...holder, id: null, version: null, revokedOn: '', place: null, isVerified: false }

test.each(['malpractice', 'training'])('a %s is of no state: none is asked for', (kind) => {
  expect(saveCredentialInput.safeParse({ ...entered, kind }).data).toMatchObject({ kind, state: null })
  expect(saveOwnCredentialInput.safeParse({ ...own, kind }).data).toMatchObject({ kind, state: null })
})

test('a license without its state is asked for it', () => {
  for (const state of [null, '']) {
    const { error } = saveCredentialInput.safeParse({ ...entered, kind: 'license', state })
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['state', 'Choose the state it is of.']])
  }
})
