import type { Sheet } from '../../../src/playbook/sheets/sheet'
import { Markdown } from '../markdown/Markdown'
import { exampleText } from './exampleText'

const LIST = { canvas: 'fl-canvas', diamond: 'fl-example-list fl-phases', questions: 'fl-example-list' } as const

/** A sheet as the solar team filled it, in grey. */
export function SheetExample({ sheet }: { readonly sheet: Sheet }) {
  return (
    <div className={LIST[sheet.layout]} data-sheet={sheet.id}>
      {sheet.sections.map((section) => (
        <div key={section.id} className={sheet.layout === 'canvas' ? 'fl-canvas-block' : undefined} data-block={section.id}>
          <p className="fl-example-title">{section.label}</p>
          {section.questions.map((question) => (
            <div key={question.id}>
              {section.questions.length > 1 && <p className="fl-example-label">{question.short ?? question.label}</p>}
              <Markdown text={exampleText(question.asks)} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
