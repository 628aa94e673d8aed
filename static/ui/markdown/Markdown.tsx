import { Suspense, lazy } from 'react'
import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import './Markdown.css'

const MarkdownBody = lazy(() => import('./MarkdownBody').then((module) => ({ default: module.MarkdownBody })))

/** What a person wrote, with its lists and emphasis; as typed until the reader of Markdown has arrived. */
export function Markdown({ text }: { readonly text: Text }) {
  const written = textOr(text, 'withheld')
  return (
    <div className="fl-markdown" dir="auto">
      <Suspense fallback={<p className="fl-plain">{written}</p>}>
        <MarkdownBody text={written} />
      </Suspense>
    </div>
  )
}
