import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'

/** No forecast yet: why, and what brings it. No example: a number in it could be taken for one. */
export function TooLittle({ answer, why }: { readonly answer: string; readonly why: 'noStories' | 'noSizes' }) {
  const { goTo } = usePage()
  return (
    <>
      <ViewHead answer={answer} />
      <EmptyState
        title="No number without its basis"
        action={
          <Button kind="primary" onClick={() => goTo('map')}>
            {why === 'noStories' ? 'Go to the map' : 'Give sizes on the map'}
          </Button>
        }
      >
        {why === 'noStories'
          ? 'As soon as there are stories with a size, Foldline makes a first guess from their ranges.'
          : 'With a size on at least half of the open stories Foldline makes a first guess from their ranges; after four weeks of history it uses the team’s own pace.'}
      </EmptyState>
    </>
  )
}
