import { adminErase } from '../resolvers/adminErase'
import { adminPeople } from '../resolvers/adminPeople'
import { adminRead } from '../resolvers/adminRead'
import { adminSetDefaults } from '../resolvers/adminSetDefaults'
import { createResolver } from '../resolvers/serve'

/** What the administration page asks for. */
export const admin = createResolver('admin', {
  'admin.read': adminRead,
  'admin.people': adminPeople,
  'admin.erase': adminErase,
  'admin.setDefaults': adminSetDefaults,
})
