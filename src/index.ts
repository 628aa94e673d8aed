/** The handlers that manifest.yml names; nothing else. */
export { admin } from './functions/admin/admin'
export { jiraEvents } from './functions/jiraEvents/jiraEvents'
export { nightly } from './functions/nightly/nightly'
export { page } from './functions/page/page'
export { panel } from './functions/panel/panel'
export { reconcile } from './functions/reconcile/reconcile'
export { upkeep } from './functions/upkeep/upkeep'
