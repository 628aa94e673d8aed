import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { useClient, useFrame } from '../plan/PlanProvider'
import { paramOfChanges } from '../whatIf/whatIfAddress'
import type { DecisionWish } from './decisionWish'
import { paramOfWish } from './decisionWish'

interface PreviewLinksProps {
  readonly wish: DecisionWish
  readonly inPanel: boolean
  readonly isWhole: boolean
  /** Shows all of the map in place, or what changes alone. */
  readonly onWhole: (isWhole: boolean) => void
}

/** Here the story's sheet covers the map. */
const NARROW = '(max-width: 56rem)'

/** The whole map and variants of it, one action away. */
export function PreviewLinks(props: PreviewLinksProps) {
  return <div className="fl-actions">{props.inPanel ? <FromPanel {...props} /> : <OnPage {...props} />}</div>
}

function OnPage({ wish, isWhole, onWhole }: PreviewLinksProps) {
  const { address, goTo } = usePage()
  const isOnMap = address.view === 'map' && address.params['after'] !== undefined
  return (
    <>
      {!isOnMap && (
        <Button
          kind="link"
          aria-pressed={isWhole}
          onClick={() => {
            if (isWhole || window.matchMedia(NARROW).matches) onWhole(!isWhole)
            // The story stays open beside it: what was typed there stays.
            else goTo('map', { after: paramOfWish(wish), story: wish.story })
          }}
        >
          See it on the whole map
        </Button>
      )}
      <Button kind="link" onClick={() => goTo('what-if', { do: variantsOf(wish) })}>
        Try variants of it
      </Button>
    </>
  )
}

function FromPanel({ wish, isWhole, onWhole }: PreviewLinksProps) {
  const client = useClient()
  const { projectKey } = useFrame()
  const open = (path: string): void => {
    if (projectKey !== null) void client.openProjectPage(projectKey, path)
  }
  return (
    <>
      <Button kind="link" aria-pressed={isWhole} onClick={() => onWhole(!isWhole)}>
        See it on the whole map
      </Button>
      {projectKey !== null && isWhole && (
        <Button kind="link" onClick={() => open(`map?${new URLSearchParams({ after: paramOfWish(wish) })}`)}>
          Go to the project’s map
        </Button>
      )}
      {projectKey !== null && (
        <Button kind="link" onClick={() => open(`what-if?${new URLSearchParams({ do: variantsOf(wish) })}`)}>
          Try variants of it
        </Button>
      )}
    </>
  )
}

const variantsOf = ({ hypothesis, dropped }: DecisionWish): string => paramOfChanges([{ kind: 'pivot', hypothesis, dropped, added: [] }])
