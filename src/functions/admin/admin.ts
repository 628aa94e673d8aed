import { adminRead } from '../resolvers/adminRead'
import { adminSetDefaults } from '../resolvers/adminSetDefaults'
import { createResolver } from '../resolvers/serve'

/** What the administration page asks for. */
export const admin = createResolver('admin', {
  'admin.read': adminRead,
  'admin.setDefaults': adminSetDefaults,
})
