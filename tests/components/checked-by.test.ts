import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkedBy } from '@/components/forms/checked-by'

type Named = { name: string }

const options = { fields: {}, shouldUseNativeValidation: false } as const
const named = z.strictObject({ name: z.string().min(1) })

test('a form is checked by its schema once that has come, in plain words', async () => {
  const check = checkedBy<Named>(async () => named)
  expect(await check({ name: 'Ada' }, undefined, options)).toEqual({ values: { name: 'Ada' }, errors: {} })
  expect(await check({ name: '' }, undefined, options)).toMatchObject({ errors: { name: { message: 'Please fill this in.' } } })
})

test('a schema that cannot be had holds nothing against what was typed, and is asked for again', async () => {
  let tries = 0
  const check = checkedBy<Named>(async () => {
    tries += 1
    if (tries === 1) throw new TypeError('the line broke')
    return named
  })
  expect(await check({ name: '' }, undefined, options)).toEqual({ values: { name: '' }, errors: {} })
  expect(await check({ name: '' }, undefined, options)).toMatchObject({ errors: { name: {} } })
})
