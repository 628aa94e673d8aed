import type { UserRow } from '../model/users'

/** The people of the local site, named by their role. */
export const SEED_USERS = {
  productOwner: '712020:product-owner',
  dataScientist: '712020:data-scientist',
  viewer: '712020:viewer',
  administrator: '712020:administrator',
  noAccess: '712020:no-access',
} as const

const person = (accountId: string, displayName: string): UserRow => ({
  accountId, displayName, accountType: 'atlassian', active: 1, timeZone: 'UTC', signIn: 1,
})

export const SEED_USER_ROWS: readonly UserRow[] = [
  person(SEED_USERS.productOwner, 'Product owner'),
  person(SEED_USERS.dataScientist, 'Data scientist'),
  person(SEED_USERS.viewer, 'Viewer'),
  person(SEED_USERS.administrator, 'Administrator'),
  person(SEED_USERS.noAccess, 'No access'),
]
