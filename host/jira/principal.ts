import type { Principal } from '../host'

/** The account that the app itself acts with. */
export const APP_ACCOUNT_ID = '712020:foldline-app'

/** The account id behind a principal; undefined for nobody. */
export const principalToAccountId = (principal: Principal): string | undefined => {
  switch (principal.as) {
    case 'app':
      return APP_ACCOUNT_ID
    case 'user':
      return principal.accountId
    case 'anonymous':
      return undefined
  }
}
