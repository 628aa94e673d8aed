import fc from 'fast-check'
import { FEEDBACK_SOURCES } from '../../../src/playbook/feedbackSources'
import { command, hypothesis, name, orNull, pick, text } from './arbitraries'

const feedback = pick('f1', 'f2', 'f3')
const source = fc.constantFrom(...FEEDBACK_SOURCES)
const day = pick('2026-01-01', '2026-01-02')
const link = { feedback, story: pick('1', '2', '3'), hypothesis: orNull(hypothesis) }

export const feedbackCommands = {
  RecordFeedback: command('RecordFeedback', {
    entries: fc.uniqueArray(fc.record({ feedback, source, text: name, day, links: fc.array(fc.record({ story: link.story, hypothesis: fc.constant(null) }), { maxLength: 1 }) }), { selector: (one) => one.feedback, minLength: 1, maxLength: 2 }),
  }),
  ReviseFeedback: command('ReviseFeedback', { feedback, change: fc.record({ source, text: name, day }, { requiredKeys: [] }) }),
  LinkFeedback: command('LinkFeedback', link),
  UnlinkFeedback: command('UnlinkFeedback', link),
  AnswerFeedback: command('AnswerFeedback', { feedback, answer: text }),
  CloseFeedback: command('CloseFeedback', { feedback, why: text }),
  ReopenFeedback: command('ReopenFeedback', { feedback, why: text }),
  RemoveFeedback: command('RemoveFeedback', { feedback }),
}
