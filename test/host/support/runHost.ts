import { startHost } from '../../../host/server'
import { ROOT } from './builtApp'

/** A host in a process of its own, for tests that kill it: `runHost.ts FILE`. */
const host = await startHost({ root: ROOT, file: process.argv[2]!, port: 0, profile: 'fast' })
console.log(`listening ${host.url}`)
