import { lazy, Suspense, useState } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import type { IssuePanel } from '../../../../src/plan/views/issuePanel'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { lazyForm } from '../../kit/lazyForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import './BaselinesPart.css'
import { ComparisonPicture, comparisonText, KIND_NAMES } from './ComparisonPicture'

const BaselineForm = lazyForm(() => import('./BaselineForm').then((module) => module.BaselineForm))

const SimplestModelLine = lazy(() => import('../prototypes/SimplestModelLine'))

/** The stages that ask for baselines: once it is deployed it is too late for the simplest model. */
export const ASKED_IN: ReadonlySet<string> = new Set(['framing', 'data', 'prototype'])

interface BaselinesPartProps {
  readonly panel: IssuePanel
  readonly canPlan: boolean
}

/** What the result is measured against: human level, literature, a quick try, an older system (B1). */
export function BaselinesPart({ panel, canPlan }: BaselinesPartProps) {
  const { story, baselines, hypotheses, prototype, stage } = panel
  const action = useAction('baselines')
  const { open, toggle, close } = useOpener<string>()
  const [model, setModel] = useState<string | null>(null)
  const statement = hypotheses.at(-1)?.statement
  const suggestion =
    statement === undefined
      ? {}
      : {
          metric: statement.metric,
          unit: statement.unit,
          dataSet: statement.dataSet,
          better: statement.comparison.startsWith('>') ? ('higher' as const) : ('lower' as const),
        }
  const closeForm = (): void => {
    action.clear()
    setModel(null)
    close()
  }
  const corrected = baselines.all.find(({ id }) => id === open)
  return (
    <>
      {baselines.metrics.map((comparison) => (
        <div key={comparison.metric}>
          <ComparisonPicture comparison={comparison} />
          <p className="fl-note">{comparisonText(comparison)}</p>
        </div>
      ))}
      {baselines.all.length === 0 && (
        <p className="fl-note">None yet. What would a person, the literature or the older system reach?</p>
      )}
      {(ASKED_IN.has(stage.current.id) || prototype.task !== null) && (
        <Suspense fallback={null}>
          <SimplestModelLine
            story={story}
            task={prototype.task}
            suggested={prototype.suggested}
            metric={statement === undefined ? '' : textOr(statement.metric, '')}
            canPlan={canPlan}
            onRecord={(reached) => {
              setModel(reached)
              if (open !== 'new') toggle('new')
            }}
          />
        </Suspense>
      )}
      {canPlan && baselines.all.length > 0 && (
        <details>
          <summary>Notes and corrections</summary>
          <ul className="fl-story-rows">
            {baselines.all.map((row) => (
              <li key={row.id}>
                <span>
                  {KIND_NAMES[row.kind]}, {textOr(row.metric, 'withheld')} {row.value}
                  {row.learnt !== '' && `: “${textOr(row.learnt, 'withheld')}”`}
                </span>
                <Button kind="subtle" size="small" aria-expanded={open === row.id} onClick={() => toggle(row.id)}>
                  Correct
                </Button>
                <Button
                  kind="subtle"
                  size="small"
                  onClick={() => void action.run({ type: 'WithdrawBaseline', story, id: row.id }, 'Baseline taken back')}
                >
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {canPlan && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'new'} onClick={() => toggle('new')}>
            Add a baseline
          </Button>
        </div>
      )}
      {open === 'new' && <BaselineForm key={model} story={story} suggestion={model === null ? suggestion : { ...suggestion, kind: 'quickAndDirty', learnt: `${model}: ` }} action={action} onClose={closeForm} />}
      {corrected !== undefined && (
        <BaselineForm key={corrected.id} story={story} recorded={corrected} suggestion={{}} action={action} onClose={closeForm} />
      )}
      {open === null && <ActionError action={action} />}
    </>
  )
}
