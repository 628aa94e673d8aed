import { SIMPLEST_MODELS } from '../../../../playbook/simplestModels'
import type { Block } from '../document'
import { heading, paragraph, strong } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** Notes of the prototypes, and whether each is workable and worth deploying (H5). */
export const prototypesSection: DossierSection = {
  title: 'Prototypes',
  write(context) {
    const { stories } = context.state
    return Object.keys(stories)
      .toSorted((a, b) => Number(a) - Number(b))
      .flatMap((story) => prototypeBlocks(story, context))
  },
}

function prototypeBlocks(id: string, { state, written, words, story, signed }: DossierContext): readonly Block[] {
  const prototype = state.stories[id]?.areas.prototypes
  if (prototype === undefined) return []
  const { notes, task, judged } = prototype
  const noted = written(notes)
  if (noted.length === 0 && judged === null) return []
  const verdict = judged === null ? '' : `${judged.workable ? 'Workable' : 'Not workable'}, ${judged.worthDeploying ? 'worth deploying' : 'not worth deploying'}`
  return [
    heading(3, story(id).text),
    ...(task === null ? [] : [paragraph(`${SIMPLEST_MODELS[task].task}; the simplest model to begin with: ${SIMPLEST_MODELS[task].model}.`)]),
    ...(judged === null ? [] : [paragraph(strong(verdict), `, ${signed(judged.by, judged.at)}${words(judged.why) === '' ? '' : `: ${words(judged.why)}`}`)]),
    ...(noted.length === 0 ? [] : [label('Notes'), ...noted]),
  ]
}
