import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createAddressStore } from '../../static/ui/address'
import { MessageHost } from '../../static/ui/kit/MessageHost'
import { MapView } from '../../static/ui/map/MapView'
import { PageProvider } from '../../static/ui/page/PageProvider'
import { PlanProvider, usePlan } from '../../static/ui/plan/PlanProvider'
import { createPlanStore } from '../../static/ui/plan/planStore'
import type { FakeClient } from './fakeClient'
import { createFakeClient } from './fakeClient'

const ISSUES = Object.fromEntries(
  ['Sign in', 'Home screen', 'Show history', 'Predict tomorrow', 'Advise when to store', 'Anomaly hint'].map((summary, index) => [
    String(1 + index),
    { key: `SOL-${1 + index}`, summary },
  ]),
)

/** Six stories: 1, 2, 3 in History × MVP, 4 in Prediction × MVP, 5 in Recommendation × Growth, 6 in the tray. */
export function createMapClient(options: Parameters<typeof createFakeClient>[0] = {}): FakeClient {
  const client = createFakeClient({ issues: ISSUES, ...options })
  client.did({ type: 'StartPlan', logId: 'log-1', scope: 'project = SOLAR' })
  client.did({ type: 'MapStatuses', statuses: { '1': 'todo', '2': 'doing', '3': 'delivered' }, resolutions: {} })
  client.did({
    type: 'RecordObservations',
    stories: Object.keys(ISSUES).map((story) => ({ story, enteredAt: 1, status: '1', resolution: null, transitions: [], epic: null, dependsOn: [], subtasks: null })),
  })
  client.did({
    type: 'DrawMap',
    verticals: [
      { vertical: 'content', name: 'App content' },
      { vertical: 'advice', name: 'Recommendation' },
    ],
    activities: [
      { activity: 'history', vertical: 'content', name: 'History' },
      { activity: 'prediction', vertical: 'content', name: 'Prediction' },
    ],
    slices: [
      { slice: 'mvp', name: 'MVP', investment: 'MVP' },
      { slice: 'growth', name: 'Growth', investment: 'Growth' },
    ],
  })
  const place = (story: string, vertical: string, activity: string | null, slice: string) => ({ story, vertical, activity, slice })
  client.did({
    type: 'LayOutStories',
    places: [
      ...['1', '2', '3'].map((story) => place(story, 'content', 'history', 'mvp')),
      place('4', 'content', 'prediction', 'mvp'),
      place('5', 'advice', null, 'growth'),
    ],
  })
  return client
}

/** Style sheets are not loaded here; without this rule of theirs, auto-scroll warns that there is nothing to scroll. */
const SCROLLING = '<style>.fl-map-scroll, .fl-map-tray-list { overflow-x: auto; overflow-y: auto }</style>'

/** The map over a fake client, once it stands. */
export async function renderMap(client: FakeClient) {
  document.head.innerHTML = SCROLLING
  const store = createPlanStore(client, { stories: 'all' })
  const addresses = await createAddressStore(client)
  render(
    <PlanProvider client={client} store={store} frame={client.frame}>
      <MessageHost>
        <PageProvider addresses={addresses}>
          <WhenReady />
        </PageProvider>
      </MessageHost>
    </PlanProvider>,
  )
  await screen.findByRole('grid').catch(() => screen.findByRole('heading'))
  return {
    store,
    addresses,
    hands: userEvent.setup(),
    card: (key: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${key},`) }),
    /** The keys of a cell's cards, in order, by the cell's name. */
    cell: (name: string): string[] =>
      [...screen.getByRole('gridcell', { name: new RegExp(`^${name},`) }).querySelectorAll('.fl-map-key')].map((key) => key.textContent ?? ''),
    spoken: (): string => document.querySelector('[aria-live="assertive"]')?.textContent ?? '',
  }
}

function WhenReady() {
  return usePlan().status === 'ready' ? <MapView /> : null
}
