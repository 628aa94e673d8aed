/** No later than this, however busy the page is, in ms. */
const QUIET_WITHIN = 500

/** When the page has nothing better to do. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: QUIET_WITHIN })
    else setTimeout(resolve)
  })
}
