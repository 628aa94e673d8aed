import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isEmpty } from '../../kernel/text'
import type { IterationPlansCommand } from './commands'
import type { IterationPlansEvent } from './events'
import type { IterationPlan } from './state'

type BlockerCommand = Extract<IterationPlansCommand, { readonly blocker: string }>

/** What holds an iteration up: raised, handed to somebody, resolved. */
export function decideBlocker(command: BlockerCommand, { blockers }: IterationPlan): Decision<IterationPlansEvent> {
  const { iteration, blocker } = command
  const found = blockers[blocker]
  switch (command.type) {
    case 'RaiseBlocker': {
      const { text, owner } = command
      if (found) return rejected('alreadyExists', 'This blocker is already raised.', 'blocker')
      if (isEmpty(text)) return rejected('invalid', 'Say what holds the work up.', 'text')
      if (Object.keys(blockers).length >= MOST) return rejected('invalid', `An iteration holds at most ${MOST} blockers.`, 'text')
      return decided({ type: 'BlockerRaised', iteration, blocker, text, owner })
    }
    case 'HandOverBlocker':
      if (!found) return GONE
      if (found.resolved) return rejected('invalid', 'This blocker is resolved.', 'blocker')
      return found.owner === command.owner ? NOTHING_TO_DO : decided({ type: 'BlockerHandedOver', iteration, blocker, owner: command.owner, was: found.owner })
    case 'ResolveBlocker':
      if (!found) return GONE
      return found.resolved ? NOTHING_TO_DO : decided({ type: 'BlockerResolved', iteration, blocker, how: command.how })
  }
}

const MOST = 50
const GONE = rejected('notFound', 'This blocker is no longer there.', 'blocker')
