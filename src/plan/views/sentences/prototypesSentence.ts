import { SIMPLEST_MODELS } from '../../../playbook/simplestModels'
import type { PrototypesEvent } from '../../areas/prototypes/events'
import type { Judgement } from '../../areas/prototypes/state'
import type { EventSentence } from './sentence'
import { because, says, stories } from './sentence'

export function prototypesSentence(event: PrototypesEvent): EventSentence {
  const story = stories([event.story])
  switch (event.type) {
    case 'PrototypeTimeBoxed':
      if (event.days === null) return says('took away the time box of the prototype of ', story)
      return says('gave the prototype of ', story, ` ${event.days} working ${event.days === 1 ? 'day' : 'days'}`, event.was === null ? '' : `, before ${event.was}`)
    case 'PrototypeNoted':
      return says(`${event.notes === '' ? 'cleared' : event.was === '' ? 'wrote' : 'reworded'} the notes on the prototype of `, story)
    case 'TaskKindChosen':
      return says('said that the task of ', story, ` is ${event.task === null ? 'open' : SIMPLEST_MODELS[event.task].task.toLowerCase()}`)
    case 'PrototypeJudged':
      return because(event.judgement.why, 'judged the prototype of ', story, ` ${judgementWords(event.judgement)}`)
    case 'JudgementWithdrawn':
      return says('took back that the prototype of ', story, ` is ${judgementWords(event.was)}`)
  }
}

export function judgementWords({ workable, worthDeploying }: Judgement): string {
  if (worthDeploying) return 'workable and worth deploying'
  return workable ? 'workable, but not worth deploying' : 'not workable'
}
