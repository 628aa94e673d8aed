import { askForReconcile } from '../queues'
import { createServices } from '../services'

/** Once a night: one chain of work over all plans, even when the schedule fires twice. */
export async function nightly(): Promise<{ readonly statusCode: number }> {
  const services = createServices()
  if (await services.records.beginNight(services.clock())) await askForReconcile({ kind: 'night', after: '' })
  return { statusCode: 204 }
}
