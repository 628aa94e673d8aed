import type { PeriodFigure } from '../../areas/strategy/state'
import type { StrategyEvent } from '../../areas/strategy/events'
import { stageName } from '../../stageName'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { quote, says } from './sentence'

export function strategySentence(event: StrategyEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'NorthStarStated':
      return says('stated the North Star metric ', quote(event.star.name), event.star.target === null ? '' : `, target ${event.star.target}`)
    case 'NorthStarChanged':
      return says('changed the North Star metric ', quote(event.star.name), event.star.target === event.was.target ? '' : `: target ${said(event.was.target)} → ${said(event.star.target)}`)
    case 'NorthStarRead':
      return event.value === null
        ? says('took back the reading of ', ...named(plan, event.northStar), ` on ${event.day}`)
        : says('read ', ...named(plan, event.northStar), ` on ${event.day}: ${event.value}${event.was === null ? '' : `, before ${event.was}`}`)
    case 'NorthStarRemoved':
      return says('removed the North Star metric ', quote(event.star.name))
    case 'PeriodFigureSet':
      return says(`set the ${FIGURES[event.figure]} of ${event.month}: ${said(event.was)} → ${said(event.value)}`)
    case 'BudgetCurrencyChosen':
      return says(`chose ${event.currency} for the budget, before ${event.was}`)
    case 'StageOwned':
      return says(event.owner === null ? `left the stage ${stageName(plan, event.stage)} without an owner` : `named an owner of the stage ${stageName(plan, event.stage)}`)
    case 'StageJoined':
      return says(`put somebody on the stage ${stageName(plan, event.stage)}`)
    case 'StageLeft':
      return says(`took somebody off the stage ${stageName(plan, event.stage)}`)
    case 'StageDated':
      return says(event.span === null ? `took back the dates of the stage ${stageName(plan, event.stage)}` : `planned the stage ${stageName(plan, event.stage)} from ${event.span.from} to ${event.span.to}`)
  }
}

const FIGURES: Readonly<Record<PeriodFigure, string>> = { budgetPlanned: 'planned budget', budgetBurnt: 'burnt budget', headsPlanned: 'planned head count', heads: 'head count' }

/** A panel's plan comes without the practices. */
function named({ strategy }: Partial<PlanParts>, id: LocalId): readonly SentencePart[] {
  const found = strategy?.northStars[id]
  return found ? [quote(found.name)] : ['a North Star metric']
}

const said = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en'))
