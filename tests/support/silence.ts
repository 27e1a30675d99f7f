import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Nothing may complain on the side: an unexpected console.error or console.warn fails the test. */
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  for (const spy of [vi.mocked(console.error), vi.mocked(console.warn)]) {
    const { calls } = spy.mock
    spy.mockRestore()
    expect(calls, 'nothing is written to the console').toEqual([])
  }
})
