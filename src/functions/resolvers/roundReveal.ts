import { enter } from '../access'
import { derivedId } from '../derivedId'
import { openRound } from '../openRound'
import { recordFor } from '../recordFor'
import type { Handler } from './serve'

/** Reads what stands sealed and records all of it as one fact; then nothing is sealed any more (E3, ROUND-3). */
export const roundReveal: Handler<'round.reveal'> = async (services, invocation, { round }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { plan, may } = entrance.value.access
  const open = await openRound(services, plan, round)
  if (!open.ok) return open
  const { state, round: found } = open.value
  const actor = entrance.value.actor ?? (await services.directory.actorOf(plan, invocation.accountId))
  const given = await Promise.all(found.given.map(async (person) => ({ person, sizes: await services.sealed.read(plan, round, person) })))
  const estimates = given.flatMap(({ person, sizes }) => Object.entries(sizes).map(([story, size]) => ({ story, person, size })))
  const command = { type: 'RevealRound', round, estimates } as const
  const answer = await recordFor(services, plan, { id: derivedId('round.reveal', round, state.seq), base: state.seq, by: actor, command }, may)
  if (answer.ok) await services.sealed.forget(plan, round, found.given)
  return answer
}
