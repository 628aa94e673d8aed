import { useEffect, useRef, useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { RowDates } from './rowDates'

/** How long a lifted card rests before its dates are spoken, in ms: its place is spoken first. */
const AFTER = 400

/** After a step with a lifted card, what it does to the rows' dates; nothing where it changes none. */
export function useSpokenDates(map: StoryMap, shown: RowDates, isLifted: boolean): string {
  const [spoken, setSpoken] = useState('')
  const said = useRef<RowDates>(shown)
  useEffect(() => {
    if (!isLifted) {
      said.current = shown
      setSpoken('')
      return undefined
    }
    const timer = setTimeout(() => {
      const sentences = map.slices.flatMap(({ id, name }) => {
        const date = shown[id]
        if (date === undefined || (date.text === said.current[id]?.text && date.change === said.current[id].change)) return []
        return [`${textOr(name, 'Hidden slice')}: ${date.text}, ${date.change ?? 'as it is now'}.`]
      })
      said.current = shown
      if (sentences.length > 0) setSpoken(sentences.join(' '))
    }, AFTER)
    return () => clearTimeout(timer)
  }, [map, shown, isLifted])
  return spoken
}
