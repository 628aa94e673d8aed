import type { Commit } from '../plan/kernel/commit'
import type { Rejection } from '../plan/kernel/decision'
import type { Rebuilding } from './planRead'

/** What became of a command. */
export type Outcome =
  | {
      readonly kind: 'done'
      /** The log's last commit, as far as this answer knows; with events it is the command's own. */
      readonly seq: number
      /** The commits after the caller's base, as far as they were at hand: where the first is not base + 1, ask for the rest. */
      readonly commits: readonly Commit[]
      /** The same command was carried out before; this is its first outcome. */
      readonly repeated?: true
      /** The command crossed into a new pack, or the read found something missing: ask for upkeep. */
      readonly upkeepDue?: true
    }
  | Rejection
  /** The caller's picture is too old to tell whether this is a repeat: read again, then decide whether to send. */
  | { readonly kind: 'reload' }
  /** Nothing was written; sending the same again is safe. */
  | { readonly kind: 'busy'; readonly message: string }
  | Rebuilding
  /** Whether it was written is not known; sending the same again is safe. */
  | { readonly kind: 'unknown'; readonly message: string }

/** One wish of one person: `id` is minted by the client and stays the same when it is sent again. */
export interface Envelope<Command> {
  readonly id: string
  /** The number of the last commit in the client's picture. */
  readonly base: number
  readonly by: string
  readonly source: Commit['source']
  readonly command: Command
}
