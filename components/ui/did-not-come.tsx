import { Notice } from './notice'

/** Stands where a part of the page should be whose line broke. */
export const DidNotCome = () => (
  <Notice tone="stops" role="alert">
    This part of the page did not come: the connection broke. Load the page again.
  </Notice>
)
