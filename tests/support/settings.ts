import { testSettings } from '../../scripts/support/test-settings'

Object.assign(process.env, testSettings)
