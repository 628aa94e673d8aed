import { useEffect, useRef } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { LEVEL_NAMES } from '../../../../src/playbook/architecture'
import type { ArchitecturePicture } from '../../../../src/plan/views/architecture/architecturePicture'
import { Button } from '../../kit/Button'
import { elementName } from './architectureWords'

/** Where one is among the levels, and the way back out. Who looked into a box with the keyboard goes on from here. */
export function LevelTrail({ picture: { frames, level }, onGo }: { readonly picture: ArchitecturePicture; readonly onGo: (id: LocalId | null) => void }) {
  const here = useRef<HTMLElement>(null)
  const id = frames.at(-1)?.id
  const was = useRef(id)
  useEffect(() => {
    if (was.current !== id) here.current?.focus()
    was.current = id
  }, [id])
  return (
    <nav className="fl-arch-trail" aria-label="Levels">
      <ol>
        {[null, ...frames].map((frame, index) => {
          const name = frame === null ? LEVEL_NAMES.context : elementName(frame.element)
          return (
            <li key={frame?.id ?? ''}>
              {index === frames.length ? (
                <strong ref={here} tabIndex={-1} aria-current="page">
                  {name}
                </strong>
              ) : (
                <Button kind="link" onClick={() => onGo(frame?.id ?? null)}>
                  {name}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {level !== 'context' && <span className="fl-subtle">{LEVEL_NAMES[level]}</span>}
    </nav>
  )
}
