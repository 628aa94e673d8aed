import type { ActorKey } from '../plan/kernel/ids'
import { getAllSurely } from './getAll'
import type { Json, KeyValue } from './keyValue'
import { accountKey, accountPrefix, actorKeyKey } from './keys'
import { listAll, removeAll } from './sweep'

/**
 * Who stands behind the actor keys of a plan: the only place that holds account ids. Keys are random, one a
 * person and plan, so that erasing both records leaves a plan's history without the person.
 */
export interface Directory {
  /** The person's key in this plan, made at the first time. One read, as a rule. */
  readonly actorOf: (plan: string, accountId: string) => Promise<ActorKey>
  /** The account ids behind these keys; null for a person who was erased, and for the app itself. */
  readonly accountsOf: (plan: string, actors: readonly ActorKey[]) => Promise<Readonly<Record<ActorKey, string | null>>>
  /** Erases a person from every plan; their commits stay, by an unknown actor. Answers in how many plans they were. */
  readonly erase: (accountId: string) => Promise<number>
}

export function createDirectory(keyValue: KeyValue, random: () => string): Directory {
  async function actorOf(plan: string, accountId: string): Promise<ActorKey> {
    const key = accountKey(accountId, plan)
    const standing = (await keyValue.get(key)) ?? (await makeActor(plan, accountId, key))
    return (standing as { readonly actor: ActorKey }).actor
  }

  // The way back is written first: a key that is in use can always be resolved, and erased.
  async function makeActor(plan: string, accountId: string, key: string): Promise<Json> {
    const actor = random()
    await keyValue.replace(actorKeyKey(plan, actor), { account: accountId })
    const record = { actor }
    if ((await keyValue.create(key, record)) === 'created') return record
    // Somebody else made one at the same moment: theirs counts, ours must not resolve to the person for ever.
    const standing = (await keyValue.get(key)) ?? record
    if ((standing as { readonly actor: ActorKey }).actor !== actor) await keyValue.remove(actorKeyKey(plan, actor))
    return standing
  }

  return {
    actorOf,
    accountsOf: async (plan, actors) => {
      const different = [...new Set(actors)]
      const found = await getAllSurely(keyValue, different.map((actor) => actorKeyKey(plan, actor)))
      return Object.fromEntries(
        different.map((actor) => {
          const record = found.get(actorKeyKey(plan, actor)) as { readonly account?: string } | undefined
          return [actor, record?.account ?? null]
        }),
      )
    },
    erase: async (accountId) => {
      const keys = await listAll(keyValue, accountPrefix(accountId))
      const own = keys.filter((key) => key === accountKey(accountId, planOf(key)))
      for (const key of own) {
        const record = (await keyValue.get(key)) as { readonly actor: ActorKey } | undefined
        await removeAll(keyValue, record ? [actorKeyKey(planOf(key), record.actor), key] : [key])
      }
      return own.length
    },
  }
}

/** An account id may hold colons, and begin like another: the plan is what follows the last one. */
const planOf = (key: string): string => key.slice(key.lastIndexOf(':') + 1)
