import type { Sizing } from '../../../../src/plan/views/deployment/sizing'
import { Message } from '../../kit/Message'
import { FigureLine } from './FigureLine'

interface TechnicalSideProps {
  readonly slice: string
  readonly sizing: Sizing
  readonly canEdit: boolean
}

/** What follows for the servers, each figure with its arithmetic (P2). */
export function TechnicalSide({ slice, sizing: { lines, doubts }, canEdit }: TechnicalSideProps) {
  return (
    <section className="fl-section" aria-labelledby="fl-deploy-technical">
      <h2 id="fl-deploy-technical">What that takes</h2>
      {doubts.map((doubt) => (
        <Message key={doubt} tone="warning">
          {doubt}
        </Message>
      ))}
      <ul className="fl-load">
        {lines.map((line) => (
          <FigureLine key={line.figure} slice={slice} line={line} canEdit={canEdit} />
        ))}
      </ul>
    </section>
  )
}
