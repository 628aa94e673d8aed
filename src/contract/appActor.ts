/** The actor of what Foldline does by itself: no person stands behind it. */
export const APP_ACTOR = 'foldline'
