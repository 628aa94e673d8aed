import { useMemo } from 'react'
import { useDayWords } from '../../charts/useDayWords'
import { useUserNames } from '../../jira/issues'
import { Button } from '../../kit/Button'
import { Message } from '../../kit/Message'
import { Skeleton } from '../../kit/Skeleton'
import type { SitePlan } from '../../site/useSitePlans'
import { useSitePlans } from '../../site/useSitePlans'
import { siteClashes, siteStages } from './siteClashes'
import { namesText, spanText, worksOn } from './strategyWords'
import { Timeline } from './Timeline'

/** The stages of all plans of the site that the user may see on one line of time, with who is in two places at once (T2). */
export function SiteTactics() {
  const plans = useSitePlans()
  return (
    <section className="fl-section" aria-labelledby="fl-across">
      <h2 id="fl-across">Across teams</h2>
      {plans.kind === 'loading' && <Skeleton height="8rem" />}
      {plans.kind === 'failed' && (
        <Message tone="warning" title="The plans of the site could not be read" action={<Button onClick={plans.again}>Try again</Button>}>
          {plans.message}
        </Message>
      )}
      {plans.kind === 'read' && <Teams plans={plans.plans} />}
    </section>
  )
}

function Teams({ plans }: { readonly plans: readonly SitePlan[] }) {
  const words = useDayWords()
  const stages = useMemo(() => siteStages(plans), [plans])
  const clashes = useMemo(() => siteClashes(stages), [stages])
  const accounts = useMemo(() => [...new Set(stages.flatMap(({ people }) => people))], [stages])
  const names = useUserNames(accounts)
  const nameOf = (account: string): string => names[account] ?? (names[account] === null ? 'Somebody who left' : '…')
  if (stages.length === 0) return <p className="fl-note">No plan that you may see has dated its stages yet. Once they have, all teams stand here on one line of time.</p>
  const clashing = new Set(clashes.flatMap((clash) => clash.stages.map(({ id }) => id)))
  return (
    <>
      {clashes.length > 0 && (
        <Message tone="warning" title={clashes.length === 1 ? 'One clash between teams' : `${clashes.length} clashes between teams`}>
          <ul>
            {clashes.map(({ who, stages: [first, second], overlap }) => (
              <li key={`${first.id}-${second.id}`}>
                {worksOn(who.map(nameOf))} {first.name} in {first.plan} and {second.name} in {second.plan} at once, {spanText(overlap, words)}.
              </li>
            ))}
          </ul>
        </Message>
      )}
      <Timeline label="Stages of the site’s plans" bars={stages.map(({ id, plan, name, people, span }) => ({ id, group: plan, label: name, who: namesText(people.map(nameOf)), span, isClashing: clashing.has(id) }))} />
      <p className="fl-note">The plans of the site that you may see, as they stand when this sheet is opened.</p>
    </>
  )
}
