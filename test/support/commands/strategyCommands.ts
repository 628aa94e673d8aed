import fc from 'fast-check'
import { DEFAULT_STAGES } from '../../../src/playbook/lifecycle'
import { PERIOD_FIGURES } from '../../../src/plan/areas/strategy/state'
import { command, name, orNull, pick, text } from './arbitraries'

const northStar = pick('n1', 'n2')
const day = pick('2026-01-05', '2026-02-02', '2026-03-02')
const star = fc.record({ name, unit: text, start: orNull(fc.constantFrom(0, 10)), target: orNull(fc.constantFrom(20, 30)), due: orNull(day) })
const stage = fc.constantFrom(...DEFAULT_STAGES.map(({ id }) => id))

export const strategyCommands = {
  StateNorthStar: command('StateNorthStar', { northStar, star }),
  ChangeNorthStar: command('ChangeNorthStar', { northStar, star }),
  ReadNorthStar: command('ReadNorthStar', { northStar, day, value: orNull(fc.constantFrom(11, 12.5)) }),
  RemoveNorthStar: command('RemoveNorthStar', { northStar }),
  SetPeriodFigure: command('SetPeriodFigure', { month: pick('2026-01', '2026-02'), figure: fc.constantFrom(...PERIOD_FIGURES), value: orNull(fc.constantFrom(0, 2, 40_000)) }),
  ChooseBudgetCurrency: command('ChooseBudgetCurrency', { currency: pick('EUR', 'CHF') }),
  OwnStage: command('OwnStage', { stage, owner: orNull(fc.record({ by: pick('ann', 'bob') })) }),
  JoinStage: command('JoinStage', { stage, person: fc.record({ by: pick('ann', 'bob') }) }),
  LeaveStage: command('LeaveStage', { stage, person: fc.record({ by: pick('ann', 'bob') }) }),
  DateStage: command('DateStage', { stage, span: orNull(fc.record({ from: day, to: day })) }),
}
