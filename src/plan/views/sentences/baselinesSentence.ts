import type { BaselinesEvent } from '../../areas/baselines/events'
import type { Baseline } from '../../areas/baselines/state'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, stories } from './sentence'

const KINDS: Readonly<Record<Baseline['kind'], string>> = {
  human: 'human level',
  literature: 'literature',
  quickAndDirty: 'quick and dirty',
  olderSystem: 'older system',
}

export function baselinesSentence(event: BaselinesEvent): EventSentence {
  const on: readonly SentencePart[] = [' on ', stories([event.story])]
  switch (event.type) {
    case 'BaselineRecorded':
      return because(event.baseline.learnt, 'recorded the baseline ', ...reading(event.baseline), ...on)
    case 'BaselineCorrected':
      return because(event.baseline.learnt, 'corrected the baseline ', ...reading(event.baseline), `, before ${event.was.value}`, ...on)
    case 'BaselineWithdrawn':
      return because(undefined, 'took back the baseline ', ...reading(event.was), ...on)
  }
}

function reading({ kind, metric, value, unit }: Baseline): readonly SentencePart[] {
  return [quote(metric), ` ${value} `, ...(unit === '' ? [] : [quote(unit), ' ']), `(${KINDS[kind]})`]
}
