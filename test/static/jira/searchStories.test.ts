import { describe, expect, it } from 'vitest'
import { createFakeClient } from '../../support/fakeClient'
import { ISSUES } from '../../support/startedPlan'
import { searchJql, searchStories } from '../../../static/ui/jira/searchStories'

describe('searching stories of a plan', () => {
  it('keeps within the scope, whatever it says, and drops its order', () => {
    expect(searchJql('project = SOLAR or labels = x ORDER BY rank', 'store')).toBe(
      '(project = SOLAR or labels = x) AND summary ~ "store*" ORDER BY updated DESC',
    )
  })

  it('lets no operator and no quotation mark through', () => {
    expect(searchJql('project = SOLAR', 'a" OR key = "B-1 -c*')).toBe(
      '(project = SOLAR) AND summary ~ "a*" AND summary ~ "OR*" AND summary ~ "key*" AND summary ~ "B*" AND summary ~ "1*" AND summary ~ "c*" ORDER BY updated DESC',
    )
  })

  it('finds a key without a search', async () => {
    const client = createFakeClient({ issues: ISSUES })
    expect(await searchStories(client, 'project = SOLAR', 'sol-2')).toMatchObject({ ok: true, stories: [{ key: 'SOL-2' }] })
    expect(client.jiraCalls.map(({ path }) => path)).toEqual(['/rest/api/3/issue/bulkfetch'])
  })
})
