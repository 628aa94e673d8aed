import { ACQUISITION_NAMES, DATA_SECTIONS, DIMENSION_QUESTIONS, LABELLING_NAMES, SCORE_WORDS } from '../../../playbook/dataQuestions'
import type { DataSetsEvent } from '../../areas/dataSets/events'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories } from './sentence'

export function dataSetsSentence(event: DataSetsEvent, plan: PlanParts): EventSentence {
  const { dataSet } = event
  switch (event.type) {
    case 'DataSetRegistered':
      return says(`registered the data set D-${event.number} `, quote(event.name))
    case 'DataSetRenamed':
      return says('renamed the data set ', quote(event.was), ' to ', quote(event.name))
    case 'DataSetDescribed': {
      const subject: readonly SentencePart[] = [`“${fieldName(event.field)}” of `, ...named(plan, dataSet)]
      return says(event.value === '' ? 'cleared ' : event.was === '' ? 'filled in ' : 'reworded ', ...subject)
    }
    case 'LabellingChosen':
      return says('set the labelling of ', ...named(plan, dataSet), ` to ${event.labelling === null ? 'open' : LABELLING_NAMES[event.labelling].toLowerCase()}`)
    case 'AcquisitionChosen':
      return says('said of ', ...named(plan, dataSet), ` where it is had from: ${event.acquisition === null ? 'open' : ACQUISITION_NAMES[event.acquisition].toLowerCase()}`)
    case 'DataSetDerived':
      return because(event.step, 'noted that ', ...named(plan, dataSet), ' is made from ', ...named(plan, event.from))
    case 'DerivationReworded':
      return because(event.step, 'reworded the step from ', ...named(plan, event.from), ' to ', ...named(plan, dataSet))
    case 'DerivationRemoved':
      return says('took back that ', ...named(plan, dataSet), ' is made from ', ...named(plan, event.from))
    case 'DataAssessed': {
      const before = event.was === null ? '' : `, before ${event.was.score}`
      return because(event.note, `assessed the ${dimensionName(event.dimension)} of D-${event.number} as ${event.score} of 5 (${SCORE_WORDS[event.score].toLowerCase()})${before}`)
    }
    case 'AssessmentWithdrawn':
      return says(`took back the assessment of the ${dimensionName(event.dimension)} of D-${event.number}, ${event.was.score} of 5`)
    case 'DataNeeded':
      return says(...needer(event, plan), ` as needing the data set D-${event.number}`)
    case 'DataNotNeeded':
      return says(...needer(event, plan), ` as no longer needing the data set D-${event.number}`)
    case 'DataSetRetired':
      return because(event.why, 'retired the data set ', ...named(plan, dataSet))
    case 'DataSetRestored':
      return because(event.why, 'restored the data set ', ...named(plan, dataSet))
  }
}

function needer({ story, hypothesis }: { readonly story: string; readonly hypothesis: LocalId | null }, { hypotheses }: PlanParts): readonly SentencePart[] {
  if (hypothesis === null) return ['marked ', stories([story])]
  return ['marked ', { kind: 'hypothesis', id: hypothesis, number: hypotheses.rows[hypothesis]?.number ?? null }, ' on ', stories([story])]
}

/** A panel's plan comes without the register. */
function named(plan: Partial<PlanParts>, id: LocalId): readonly SentencePart[] {
  const found = plan.dataSets?.byId[id]
  return found ? [`D-${found.number} `, quote(found.name)] : ['a data set']
}

const dimensionName = (dimension: keyof typeof DIMENSION_QUESTIONS): string => DIMENSION_QUESTIONS[dimension].name.toLowerCase()

const fieldName = (field: string): string => DATA_SECTIONS.flatMap(({ questions }) => questions).find(({ id }) => id === field)?.label ?? field
