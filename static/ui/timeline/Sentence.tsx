import { Fragment, useState } from 'react'
import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import type { SentencePart } from '../../../src/plan/views/eventSentence'
import { Button } from '../kit/Button'
import { StoryOpener } from '../page/StoryOpener'
import './Sentence.css'

interface SentenceProps {
  readonly parts: readonly SentencePart[]
  readonly why: Text | null
}

/** A fact in plain words, its stories as links; what people wrote stays text. */
export function Sentence({ parts, why }: SentenceProps) {
  return (
    <>
      {parts.map((part, index) => (
        // The parts of one fact never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{partToNode(part)}</Fragment>
      ))}
      {why !== null && (
        <>
          {', '}
          <Quoted text={why} className="fl-why" />
        </>
      )}
    </>
  )
}

function partToNode(part: SentencePart) {
  if (typeof part === 'string') return part
  switch (part.kind) {
    case 'stories':
      return <Stories ids={part.ids} />
    case 'hypothesis':
      return part.number === null ? 'a hypothesis that is gone' : `H-${part.number}`
    case 'quote':
      return <Quoted text={part.text} />
  }
}

/** Longer ones are opened by who wants to read them. */
const LONG = 400
const BEGINNING = 300

/** What somebody wrote: a page of it would bury the facts around it. */
function Quoted({ text, className }: { readonly text: Text; readonly className?: string }) {
  const [isOpen, setOpen] = useState(false)
  const words = textOr(text, 'withheld')
  if (words.length <= LONG) return <q className={className}>{words}</q>
  // Half a character is none.
  const beginning = words.slice(0, BEGINNING).replace(/[\uD800-\uDBFF]$/, '')
  return (
    <>
      <q className={className}>{isOpen ? words : `${beginning.trimEnd()}…`}</q>{' '}
      <Button kind="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Show less' : 'Show all of it'}
      </Button>
    </>
  )
}

const SHOWN = 3

function Stories({ ids }: { readonly ids: readonly string[] }) {
  const shown = ids.length <= SHOWN ? ids : ids.slice(0, SHOWN - 1)
  const more = ids.length - shown.length
  return (
    <>
      {shown.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && (index === shown.length - 1 && more === 0 ? ' and ' : ', ')}
          <StoryOpener story={id} isShort />
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  )
}
