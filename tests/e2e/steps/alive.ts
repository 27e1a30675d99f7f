import type { Locator } from 'playwright/test'
import { expect } from '../../support/story'

/** A form takes what is typed once the page is alive. */
export const comesAlive = (form: Locator) =>
  expect.poll(() => form.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')))).toBe(true)
