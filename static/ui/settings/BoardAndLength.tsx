import { Field } from '../kit/Field'
import { ActionError } from '../kit/ActionError'
import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { SettingsSection } from './SettingsSection'
import type { JiraSettings } from './useJiraSettings'

/** Whose sprints are the iterations, or how long those of the calendar are. */
export function BoardAndLength({ jira, mayChange }: { readonly jira: JiraSettings; readonly mayChange: boolean }) {
  const { board, weeks } = usePlanReady().state.plan.iterations
  const action = useAction('settings-iterations')
  const boards = jira.boards.filter(({ type }) => type !== 'kanban')
  return (
    <SettingsSection title="Iterations" hint="The sprints of one board, or two weeks of the calendar at a time." place="settings-iterations">
      <Field label="Board">
        {(control) => (
          <select
            {...control}
            disabled={!mayChange}
            value={board ?? ''}
            onChange={(event) => void action.run({ type: 'ChooseBoard', board: event.target.value || null }, 'Board chosen')}
          >
            <option value="">No board: iterations of the calendar</option>
            {boards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {board !== null && !boards.some(({ id }) => id === board) && <option value={board}>Board {board} (you can’t see it)</option>}
          </select>
        )}
      </Field>
      <Field label="Length of an iteration" hint={board === null ? undefined : 'For iterations that are not yet planned as sprints.'}>
        {(control) => (
          <select
            {...control}
            disabled={!mayChange}
            value={weeks}
            onChange={(event) => void action.run({ type: 'SetIterationLength', weeks: Number(event.target.value) }, 'Length of iterations changed')}
          >
            <option value={1}>One week</option>
            <option value={2}>Two weeks</option>
            <option value={3}>Three weeks</option>
            <option value={4}>Four weeks</option>
          </select>
        )}
      </Field>
      <ActionError action={action} />
    </SettingsSection>
  )
}
