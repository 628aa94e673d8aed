import fc from 'fast-check'
import { command, pick, stories, story } from './arbitraries'

const round = pick('r1', 'r2')
const person = pick('ann', 'bob')

export const roundsCommands = {
  StartRound: command('StartRound', { round, stories }),
  SealSizes: command('SealSizes', { round, person, stories: fc.uniqueArray(story, { minLength: 1, maxLength: 1 }) }),
  RevealRound: command('RevealRound', { round, estimates: fc.array(fc.record({ story, person, size: pick('S', 'M', 'XL', 'gone') }), { maxLength: 4 }) }),
  EndRound: command('EndRound', { round }),
}
