import { StorySearch } from '../jira/StorySearch'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { useAction } from '../kit/useAction'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { newId } from '../plan/newId'

const STATEMENT = {
  belief: 'the public weather forecast is fine enough to predict tomorrow’s production',
  metric: 'MAE',
  comparison: '<=',
  target: 0.42,
  unit: 'kWh',
  dataSet: 'the held-out year',
  timeBoxDays: 10,
  confidence: 0.6,
  kind: 'product',
} as const

const EXAMPLE = [
  ['belief', 'We believe that', `${STATEMENT.belief}.`],
  ['criterion', 'We will know it when', 'MAE ≤ 0.42 kWh on the held-out year.'],
  ['test', 'How it is tested', 'Within ten working days; confidence 60 %.'],
  ['stake', 'What depends on it', 'Two stories, 7–12 days.'],
  ['evidence', 'Evidence', '0.55 kWh “Linear regression”, 0.61 kWh “Forecast of the nearest station”.'],
  ['verdict', 'Verdict', 'Invalidated: the forecast is too coarse in the mountains.'],
  ['learning', 'What we learnt, and did', 'Pivot to satellite pictures.'],
] as const

/** One hypothesis of the solar demo, in grey. */
const ExampleCanvas = () => (
  <div className="fl-canvas" data-sheet="hypothesis">
    {EXAMPLE.map(([id, title, text]) => (
      <div key={id} className="fl-canvas-block" data-block={id}>
        <p className="fl-example-title">{title}</p>
        <p>{text}</p>
      </div>
    ))}
  </div>
)

/** What a canvas looks like, by a hypothesis of the solar demo that one can start from on a story of one's own. */
export function EmptyHypothesisCanvas({ mayState }: { readonly mayState: boolean }) {
  const { settings, jiraFacts } = usePlanReady().state.plan
  const { goTo } = usePage()
  const action = useAction()
  return (
    <EmptyState
      title="Hypothesis Canvas: what do we believe, and how will we know it?"
      example={<ExampleCanvas />}
      action={
        mayState && (
          <div className="fl-canvas-start">
            <StorySearch
              label="Start from this example on a story"
              scope={settings.scope}
              isOffered={(story) => jiraFacts.rows[story] !== undefined}
              error={action.problem?.message}
              onChoose={(story, key) => void action.run({ type: 'StateHypothesis', hypothesis: newId(), story, statement: STATEMENT }, `Hypothesis stated on ${key}`)}
            />
            <Button onClick={() => goTo('map')}>Choose a story on the map</Button>
          </div>
        )
      }
    >
      Open a story and state its hypothesis; its canvas appears here by itself.
    </EmptyState>
  )
}
