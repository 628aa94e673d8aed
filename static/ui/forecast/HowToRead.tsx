import { useEffect, useRef } from 'react'
import { Button } from '../kit/Button'
import { HOW_TO_READ } from './howToRead'
import { ReadingExample } from './ReadingExample'

/** How to read the forecast, in place. */
export function HowToRead({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="fl-card fl-how-to-read" id={id} aria-label="How to read the forecast">
      <div className="fl-how-to-read-head">
        <h2 ref={heading} tabIndex={-1}>
          How to read the forecast
        </h2>
        <Button kind="subtle" aria-label="Close how to read the forecast" onClick={onClose}>
          ✕
        </Button>
      </div>
      <ReadingExample />
      <div className="fl-how-to-read-parts">
        {HOW_TO_READ.map(({ title, texts }) => (
          <section key={title}>
            <h3>{title}</h3>
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}
