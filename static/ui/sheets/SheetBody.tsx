import type { CSSProperties } from 'react'
import { phaseTimeBox } from '../../../src/plan/views/sheets/phaseTimeBox'
import type { SectionView, SheetView } from '../../../src/plan/views/sheets/sheetView'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { Conclusion } from './Conclusion'
import { Diamond } from './Diamond'
import { QuestionItem } from './QuestionItem'

interface SheetBodyProps {
  readonly view: SheetView
  readonly canPlan: boolean
  readonly askedAgainBefore: number
}

/** A sheet in its own shape: questions below each other, a canvas, the two diamonds. */
export function SheetBody(props: SheetBodyProps) {
  switch (props.view.sheet.layout) {
    case 'questions':
      return <Questions {...props} />
    case 'canvas':
      return <Canvas {...props} />
    case 'diamond':
      return <Phases {...props} />
  }
}

function Questions({ view, ...rest }: SheetBodyProps) {
  return view.sections.map((section) => (
    <section key={section.section.id} className="fl-sheet-section" aria-label={section.section.label}>
      <SectionHead section={section} />
      {section.questions.map((question) => (
        <QuestionItem key={question.id} sheet={view.sheet.id} question={question} {...rest} />
      ))}
    </section>
  ))
}

function Canvas({ view, ...rest }: SheetBodyProps) {
  return (
    <div className="fl-canvas" data-sheet={view.sheet.id}>
      {view.sections.map(({ section, questions }) => (
        <section key={section.id} className="fl-canvas-block" data-block={section.id} aria-label={section.label}>
          <h2>{section.label}</h2>
          <p className="fl-field-hint">{section.about}</p>
          {questions.map((question) => (
            <QuestionItem key={question.id} sheet={view.sheet.id} question={question} isLabelHidden={!question.isOwn} {...rest} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Phases({ view, canPlan, askedAgainBefore }: SheetBodyProps) {
  const phases = view.sections.filter(({ section }) => section.concludes !== undefined)
  const current = phases.find(({ conclusion }) => conclusion === null)?.section.id ?? null
  const { state } = usePlanReady()
  const timeBox = phaseTimeBox(phases, state.plan.settings.calendar, useNow())
  // Head, questions and conclusion of all phases stand on common lines.
  const rows = { '--fl-phase-rows': Math.max(...phases.map(({ questions }) => questions.length)) + 2 } as CSSProperties
  return (
    <>
      <Diamond phases={phases} current={current} timeBox={timeBox} />
      <div className="fl-phases" style={rows}>
        {phases.map((phase, index) => (
        <section key={phase.section.id} className="fl-sheet-section" data-current={phase.section.id === current} aria-label={phase.section.label}>
          <SectionHead section={phase} />
          {phase.questions.map((question) => (
            <QuestionItem key={question.id} sheet={view.sheet.id} question={question} canPlan={canPlan} askedAgainBefore={askedAgainBefore} />
          ))}
          <Conclusion sheet={view.sheet.id} phase={phase} isCurrent={phase.section.id === current} next={phases[index + 1]?.section.label ?? null} canPlan={canPlan} />
        </section>
      ))}
      </div>
    </>
  )
}

function SectionHead({ section: { section } }: { readonly section: SectionView }) {
  return (
    <div>
      <h2>{section.label}</h2>
      <p className="fl-field-hint">{section.about}</p>
    </div>
  )
}
