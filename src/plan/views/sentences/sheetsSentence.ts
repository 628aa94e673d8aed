import type { Answer, EntryValues } from '../../areas/sheets/state'
import type { SheetsEvent } from '../../areas/sheets/events'
import { isSame } from '../../kernel/same'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function sheetsSentence(event: SheetsEvent): EventSentence {
  switch (event.type) {
    case 'AnswerGiven': {
      const { asked, answer, was } = event
      if (was !== null && isSame(answer, was)) return says('confirmed the answer to ', quote(asked), ': ', ...said(answer))
      return says(was === null ? 'answered ' : 'changed the answer to ', quote(asked), ': ', ...said(answer), ...(was === null ? [] : [', before ', ...said(was)]))
    }
    case 'AnswerCleared':
      return says('took back the answer to ', quote(event.asked), ': ', ...said(event.was))
    case 'EntryPut':
      return says(event.was === null ? 'added ' : 'changed ', ...named(event.values), ' in ', quote(event.asked))
    case 'EntryRemoved':
      return says('removed ', ...named(event.was), ' from ', quote(event.asked))
    case 'PhaseConcluded':
      return says('concluded ', quote(event.asked), ': ', quote(event.conclusion))
    case 'PhaseReopened':
      return because(event.reason, 'opened ', quote(event.asked), ' again')
    case 'QuestionsFollowed':
      return says('brought the questions of the sheets in line with the site’s playbook')
    case 'QuestionAdded':
      return says('added the question ', quote(event.question))
    case 'QuestionRemoved':
      return says('removed the question ', quote(event.question))
    case 'QuestionSwitchedOff':
      return says('no longer asks ', quote(event.asked))
    case 'QuestionSwitchedOn':
      return says('asks ', quote(event.asked), ' again')
  }
}

function said(answer: Answer): readonly SentencePart[] {
  switch (answer.kind) {
    case 'text':
      return [quote(answer.text)]
    case 'choice':
      return [answer.options.join(', ')]
    case 'judged':
      return answer.note === '' ? [answer.judgement] : [`${answer.judgement}, `, quote(answer.note)]
  }
}

function named(values: EntryValues): readonly SentencePart[] {
  const [first] = Object.values(values)
  return first === undefined ? ['an entry'] : [quote(first)]
}
