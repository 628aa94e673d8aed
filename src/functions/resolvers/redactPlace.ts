import type { TextPlace } from '../../log/redact'

/** The place of a text in the log, from the JSON pointer below `/events/` of a commit; null where it is none. */
export function redactPlace({ seq, pointer }: { readonly seq: number; readonly pointer: string }): TextPlace | null {
  const [root, events, event, ...path] = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (root !== '' || events !== 'events' || event === undefined || !/^\d+$/.test(event) || path.length === 0) return null
  return { seq, event: Number(event), path }
}
