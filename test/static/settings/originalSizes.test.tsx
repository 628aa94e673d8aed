// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { FakeClient } from '../../support/fakeClient'
import { renderPage } from '../../support/renderPage'
import { createStartedClient, ESTIMATED, OTHER, STATED, STORY } from '../../support/startedPlan'

afterEach(cleanup)

const clones = (story: string, original: string) => ({
  id: story,
  fields: {
    issuelinks: [
      { type: { outward: 'blocks' }, outwardIssue: { id: '1' } },
      { type: { outward: 'clones' }, inwardIssue: { id: '2' } },
      { type: { outward: 'clones' }, outwardIssue: { id: original } },
    ],
  },
})

it('EST-9: a clone is offered the size of its original, and nothing else of it', async () => {
  const plan = createStartedClient({ storyId: null }, ESTIMATED, STATED)
  const client: FakeClient = {
    ...plan,
    jira: async (path, request) =>
      path.endsWith('/search/jql') && JSON.stringify(request?.body).includes('issuelinks') ? { ok: true, body: { issues: [clones(OTHER, STORY)] } } : plan.jira(path, request),
  }
  const { hands } = await renderPage(client, 'settings')
  await hands.click(await screen.findByRole('button', { name: 'Look for clones' }))
  await hands.click(await screen.findByRole('button', { name: 'Size 1 story' }))
  await waitFor(() => expect(client.state().plan.estimates.byStory[OTHER]).toBeDefined())
  const { estimates, hypotheses } = client.state().plan
  expect(estimates.byStory[OTHER]?.size).toBe(estimates.byStory[STORY]?.size)
  expect(client.log().at(-1)?.events).toMatchObject([{ type: 'StoriesEstimated', basis: 'original' }])
  expect(Object.values(hypotheses.rows).map(({ story }) => story)).toEqual([STORY])
  expect(await screen.findByText('No cloned story without a size has an original with one.')).toBeDefined()
})
