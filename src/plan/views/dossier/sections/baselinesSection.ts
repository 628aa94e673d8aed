import type { DossierSection } from '../dossierSection'
import { table } from '../document'

const KINDS = { human: 'Human level', literature: 'Literature', quickAndDirty: 'Quick and dirty', olderSystem: 'Older system' } as const

/** Reference results and what they taught (B1). */
export const baselinesSection: DossierSection = {
  title: 'Baselines',
  write({ state, words, story, signed }) {
    const rows = Object.keys(state.plan.baselines.countByStory)
      .toSorted((a, b) => Number(a) - Number(b))
      .flatMap((id) => Object.entries(state.stories[id]?.areas.baselines?.byId ?? {}).map(([baseline, recorded]) => ({ id, baseline, recorded })))
      .toSorted((a, b) => a.recorded.at - b.recorded.at || (a.baseline < b.baseline ? -1 : 1))
    return table(
      ['Metric', 'Kind', 'Value', 'Data set', 'What it taught', 'Story', 'Recorded'],
      rows.map(({ id, recorded }) => [
        words(recorded.metric),
        KINDS[recorded.kind],
        `${recorded.value} ${words(recorded.unit)}`.trim(),
        words(recorded.dataSet),
        words(recorded.learnt),
        story(id),
        signed(recorded.by, recorded.at),
      ]),
    )
  },
}
