import { useState } from 'react'
import type { PeriodFigure } from '../../../../src/plan/areas/strategy/state'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { MonthRow, StrategyBudget } from '../../../../src/plan/views/strategyBudget'
import { latestFigure, nextMonth } from '../../../../src/plan/views/strategyBudget'
import { CURRENCIES } from '../../../../src/playbook/currencies'
import { useDayWords } from '../../charts/useDayWords'
import { dayOf } from '../../../../src/plan/workCalendar'
import { ActionError } from '../../kit/ActionError'
import { amount } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { AutosaveNumber } from '../../kit/AutosaveNumber'
import { parseAmount } from '../../kit/parseAmount'
import { typedNumber } from '../../kit/typedNumber'
import { useAction } from '../../kit/useAction'
import { useMoney } from '../../kit/useMoney'
import { SheetTable } from '../../sheets/SheetTable'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { BudgetChart } from './BudgetChart'
import { HeadsChart } from './HeadsChart'
import { headsText, monthText } from './strategyWords'

interface BudgetProps {
  readonly budget: StrategyBudget
  readonly mayEdit: boolean
}

/** Budget and head count by month: planned, and what was really burnt, entered by hand (T1). */
export function Budget({ budget, mayEdit }: BudgetProps) {
  const { state } = usePlanReady()
  const money = useMoney()
  const words = useDayWords()
  const action = useAction()
  const thisMonth = dayOf(useNow(), state.plan.settings.calendar).slice(0, 7)
  const [added, setAdded] = useState<readonly string[]>([])
  const { rows, currency } = budget
  const last = [rows.at(-1)?.month, ...added].filter((month) => month !== undefined).toSorted().at(-1)
  const shown = [...rows, ...added.filter((month) => !rows.some((row) => row.month === month)).map((month): MonthRow => ({ month, period: {}, planned: budget.planned, burnt: null }))]
  const heads = latestFigure(rows, 'heads', thisMonth)
  const headsPlanned = latestFigure(rows, 'headsPlanned', thisMonth)
  return (
    <section className="fl-section" aria-labelledby="fl-budget">
      <div className="fl-between">
        <h2 id="fl-budget">Budget and head count</h2>
        {mayEdit && (
          <Button size="small" onClick={() => setAdded([...added, last === undefined ? thisMonth : nextMonth(last)])}>
            Add a month
          </Button>
        )}
      </div>
      {rows.length === 0 && added.length === 0 && <p className="fl-note">Nothing yet. Add a month and write what is planned; what was really burnt is entered when it is known.</p>}
      {(budget.planned > 0 || budget.burnt > 0) && <BudgetChart budget={budget} />}
      {(heads !== null || headsPlanned !== null) && <HeadsChart rows={rows} text={headsText(heads, headsPlanned)} />}
      {shown.length > 0 && (
        <SheetTable label="Budget and head count by month" columns={['Month', 'Budget planned', 'Budget burnt', 'People planned', 'People']}>
          <tbody>
            {shown.map(({ month, period }) => (
              <tr key={month}>
                <th scope="row">{monthText(month, words)}</th>
                {COLUMNS.map(({ figure, label }) => {
                  const value = period[figure] ?? null
                  const isMoney = figure.startsWith('budget')
                  const text = value === null ? '' : isMoney ? money.full(value, currency) : amount(value)
                  const set = (to: number | null): PlanCommand => ({ type: 'SetPeriodFigure', month, figure, value: to })
                  return (
                    <td key={figure}>
                      {mayEdit ? (
                        <AutosaveNumber
                          canEdit
                          label={`${label}, ${monthText(month, words)}`}
                          isLabelHidden
                          value={value}
                          shown={text}
                          parse={isMoney ? parseAmount : headsIn}
                          asked={isMoney ? 'Write a whole amount, such as 40,000 or 40k.' : 'Write a number of people, such as 4 or 4.5.'}
                          toCommand={set}
                          said={`${label} of ${monthText(month, words)} saved`}
                        />
                      ) : (
                        text || '–'
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </SheetTable>
      )}
      {shown.length > 0 && mayEdit && (
        <div className="fl-strategy-currency">
          <Field label="Currency of the budget" hint="The amounts stay as they are: nothing is converted.">
            {(control) => (
              <select {...control} value={currency} onChange={(event) => void action.run({ type: 'ChooseBudgetCurrency', currency: event.target.value }, 'Currency changed')}>
                {CURRENCIES.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </select>
            )}
          </Field>
          <ActionError action={action} />
        </div>
      )}
    </section>
  )
}

const COLUMNS: readonly { readonly figure: PeriodFigure; readonly label: string }[] = [
  { figure: 'budgetPlanned', label: 'Budget planned' },
  { figure: 'budgetBurnt', label: 'Budget burnt' },
  { figure: 'headsPlanned', label: 'People planned' },
  { figure: 'heads', label: 'People' },
]

function headsIn(typed: string): number | null {
  const value = typedNumber(typed)
  return value !== null && value >= 0 && value <= 10_000 ? value : null
}
