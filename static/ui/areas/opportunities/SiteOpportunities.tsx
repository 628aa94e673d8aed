import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Figures } from '../../../../src/plan/areas/opportunities/state'
import { expectedGain } from '../../../../src/plan/expectedGain'
import { ratioOf } from '../../../../src/plan/views/opportunityBoard'
import { FEASIBILITIES } from '../../../../src/playbook/opportunityFields'
import { Button } from '../../kit/Button'
import type { Money } from '../../kit/money'
import { Message } from '../../kit/Message'
import { Skeleton } from '../../kit/Skeleton'
import { ViewHead } from '../../page/ViewHead'
import { useClient, useFrame } from '../../plan/PlanProvider'
import { Matrices } from './Matrices'
import type { Mark } from './mark'
import { feasibilityText } from './feasibilityText'
import { ratioText } from './opportunityWords'
import { useMoney } from '../../kit/useMoney'
import { SheetTable } from '../../sheets/SheetTable'
import type { SitePlan } from '../../site/useSitePlans'
import { useSitePlans } from '../../site/useSitePlans'

/** The same picture across the plans of the site that the user may see (F8): one mark a plan, by its opportunity as a whole. */
export function SiteOpportunities({ children }: { readonly children: ReactNode }) {
  const plans = useSitePlans()
  const money = useMoney()
  const stated = useMemo(() => (plans.kind === 'read' ? plans.plans.flatMap(toStated) : []), [plans])
  return (
    <>
      <ViewHead answer={siteSentence(stated, money)}>{children}</ViewHead>
      <SitePicture plans={plans} stated={stated} />
    </>
  )
}

function SitePicture({ plans, stated }: { readonly plans: ReturnType<typeof useSitePlans>; readonly stated: readonly Stated[] }) {
  const { projectId } = useFrame()
  if (plans.kind === 'loading') return <Skeleton height="22rem" />
  if (plans.kind === 'failed')
    return (
      <Message tone="warning" title="The plans of the site could not be read" action={<Button onClick={plans.again}>Try again</Button>}>
        {plans.message}
      </Message>
    )
  const inPlay = stated.filter(({ isDiscarded }) => !isDiscarded)
  if (stated.length === 0)
    return <Message tone="neutral">No plan that you may see has an opportunity for the plan as a whole. Once one has, it is drawn here, beside those of the other projects that you may browse.</Message>
  return (
    <>
      <p className="fl-note">One mark for each plan of the site that you may see and that has stated an opportunity for the plan as a whole; moved in its own project.</p>
      <Matrices label="Opportunities of the site" marks={inPlay.map(({ mark }) => mark)} chosen={projectId} onChoose={() => {}} onMove={async () => {}} />
      <PlanTable stated={stated} />
    </>
  )
}

interface Stated {
  readonly mark: Mark
  readonly projectKey: string
  readonly isDiscarded: boolean
}

function siteSentence(stated: readonly Stated[], money: Money): string {
  const [best] = stated.filter(({ isDiscarded, mark }) => !isDiscarded && expectedGain(mark.figures) >= mark.figures.cost).toSorted((a, b) => compare(ratioIn(b), ratioIn(a)))
  if (!best) return 'Where the plans of the site promise most for what they cost.'
  const { name, figures } = best.mark
  return `${name} promises most for its cost: ${money.full(expectedGain(figures), figures.currency)} expected for ${money.full(figures.cost, figures.currency)}.`
}

const ratioIn = ({ mark: { figures } }: Stated): number => ratioOf(expectedGain(figures), figures.cost)

function toStated({ projectId, key, name, summary: { opportunity } }: SitePlan): readonly Stated[] {
  const feasibility = FEASIBILITIES.find((one) => one === opportunity?.feasibility)
  if (opportunity === null || feasibility === undefined) return []
  const { gain, cost, currency, probability, isDiscarded } = opportunity
  const figures: Figures = { gain, cost, currency, probability, feasibility }
  return [{ mark: { id: projectId, name, figures, canMove: false }, projectKey: key, isDiscarded }]
}

function PlanTable({ stated }: { readonly stated: readonly Stated[] }) {
  const money = useMoney()
  const client = useClient()
  const { projectId } = useFrame()
  const rows = stated.map((one) => ({ ...one, ratio: ratioIn(one) })).toSorted((a, b) => Number(a.isDiscarded) - Number(b.isDiscarded) || compare(b.ratio, a.ratio))
  return (
    <SheetTable label="Plans of the site as a table" columns={['Plan', 'Expected gain', 'Cost', 'Gain for cost', 'Feasibility']}>
      <tbody>
        {rows.map(({ mark: { id, name, figures }, projectKey, isDiscarded, ratio }) => (
          <tr key={id}>
            <th scope="row">
              {id === projectId || projectKey === '' ? (
                name
              ) : (
                <Button kind="link" onClick={() => void client.openProjectPage(projectKey, 'opportunities')}>
                  {name}
                </Button>
              )}
              {id === projectId && <span className="fl-subtle"> (this plan)</span>}
              {isDiscarded && <span className="fl-subtle"> (discarded)</span>}
            </th>
            <td className="fl-one-line">{money.full(expectedGain(figures), figures.currency)}</td>
            <td className="fl-one-line">{money.full(figures.cost, figures.currency)}</td>
            <td>{ratioText(ratio)}</td>
            <td>{feasibilityText(figures.feasibility)}</td>
          </tr>
        ))}
      </tbody>
    </SheetTable>
  )
}

const compare = (a: number, b: number): number => (a === b ? 0 : a > b ? 1 : -1)
