import type { ActorKey } from '../plan/kernel/ids'
import { getAllSurely } from './getAll'
import type { Json, KeyValue } from './keyValue'
import { accountKey, accountPrefix, actorKeyKey, actorPrefix, familiarKey } from './keys'
import { listAll, removeAll } from './sweep'

/**
 * Who stands behind the actor keys of a plan: the only place that holds account ids. Keys are random, one a
 * person and plan, so that erasing both records leaves a plan's history without the person.
 */
export type Accounts = Readonly<Record<ActorKey, string | null>>

export interface Directory {
  /** The person's key in this plan, made at the first time. One read, as a rule. */
  readonly actorOf: (plan: string, accountId: string) => Promise<ActorKey>
  /** The same where the person has one already; null otherwise, and nothing is written. */
  readonly knownActor: (plan: string, accountId: string) => Promise<ActorKey | null>
  /** The account ids behind the keys that replies name most: one read, side by side with others. A key may be missing. */
  readonly familiar: (plan: string) => Promise<Accounts>
  /**
   * The account ids behind these keys; null for a person who was erased, and for the app itself. Those of
   * `familiar` are taken from it; whom it lacks are looked up, and familiar from then on.
   */
  readonly accountsOf: (plan: string, actors: readonly ActorKey[], familiar?: Accounts) => Promise<Accounts>
  /** The accounts of everyone whom this plan knows. */
  readonly knownAccounts: (plan: string) => Promise<readonly string[]>
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

  async function lookUp(plan: string, actors: readonly ActorKey[]): Promise<Accounts> {
    if (actors.length === 0) return {}
    const found = await getAllSurely(keyValue, actors.map((actor) => actorKeyKey(plan, actor)))
    return Object.fromEntries(
      actors.map((actor) => [actor, (found.get(actorKeyKey(plan, actor)) as { readonly account?: string } | undefined)?.account ?? null]),
    )
  }

  return {
    actorOf,
    knownActor: async (plan, accountId) =>
      ((await keyValue.get(accountKey(accountId, plan))) as { readonly actor: ActorKey } | undefined)?.actor ?? null,
    familiar: async (plan) => ((await keyValue.get(familiarKey(plan))) ?? {}) as Accounts,
    accountsOf: async (plan, actors, familiar) => {
      const different = [...new Set(actors)]
      const unknown = different.filter((actor) => familiar === undefined || !Object.hasOwn(familiar, actor))
      const found = await lookUp(plan, unknown)
      if (familiar !== undefined && unknown.length > 0) await keyValue.replace(familiarKey(plan), { ...familiar, ...found })
      return Object.fromEntries(different.map((actor) => [actor, found[actor] ?? familiar?.[actor] ?? null]))
    },
    knownAccounts: async (plan) => {
      const keys = await listAll(keyValue, actorPrefix(plan))
      const actors = keys.filter((key) => key !== familiarKey(plan)).map((key) => key.slice(actorPrefix(plan).length))
      return [...new Set(Object.values(await lookUp(plan, actors)).filter((account) => account !== null))].toSorted()
    },
    erase: async (accountId) => {
      const keys = await listAll(keyValue, accountPrefix(accountId))
      const own = keys.filter((key) => key === accountKey(accountId, planOf(key)))
      for (const key of own) {
        const record = (await keyValue.get(key)) as { readonly actor: ActorKey } | undefined
        await removeAll(keyValue, record ? [actorKeyKey(planOf(key), record.actor), key] : [key])
      }
      // Last, so that nobody who looked them up before makes them familiar again.
      for (const key of own) await keyValue.remove(familiarKey(planOf(key)))
      return own.length
    },
  }
}

/** An account id may hold colons, and begin like another: the plan is what follows the last one. */
const planOf = (key: string): string => key.slice(key.lastIndexOf(':') + 1)
