import type { Frame, Page } from '@playwright/test'
import type { ContextSpec, PartialResult, RunOptions } from 'axe-core'
import axe from 'axe-core'

declare global {
  interface Window {
    /** There once a frame has been looked at. */
    readonly axe: typeof axe
  }
}

/** Serious and critical findings of axe on the page with its frames, as "rule: selector". */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const options: RunOptions = { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }) }
  const parts = `[${(await partsOf(page.mainFrame(), '{"exclude":[]}', JSON.stringify(options))).join(',')}]`
  return page.evaluate(
    async ([found, wanted]) => {
      const { violations } = await window.axe.finishRun(JSON.parse(found) as PartialResult[], JSON.parse(wanted) as RunOptions)
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    },
    [parts, JSON.stringify(options)] as const,
  )
}

/**
 * What each frame finds in itself, as JSON, the outer one first: axe's own way across frames. Axe is put into a
 * document once, and a frame that cannot be looked at is an error.
 */
async function partsOf(frame: Frame, context: string, options: string): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  const { own, inner } = await frame.evaluate(
    async ([where, wanted]) => {
      const spec = JSON.parse(where) as ContextSpec
      const frames = window.axe.utils.getFrameContexts(spec)
      const part = await window.axe.runPartial(spec, JSON.parse(wanted) as RunOptions)
      return { own: JSON.stringify(part), inner: frames.map(({ frameSelector, frameContext }) => ({ selector: frameSelector, context: JSON.stringify(frameContext) })) }
    },
    [context, options] as const,
  )
  const parts = [own]
  for (const { selector, context: innerContext } of inner) {
    const element = await frame.evaluateHandle((at) => window.axe.utils.shadowSelect(at), selector)
    const child = await element.asElement()?.contentFrame()
    if (!child) throw new Error(`axe finds no frame at ${JSON.stringify(selector)}`)
    parts.push(...(await partsOf(child, innerContext, options)))
  }
  return parts
}
