import { BUSINESS_FIGURES, BUSINESS_QUESTIONS, DEPLOYMENT_TEXT_QUESTIONS, DEPLOYMENT_TEXTS, DEPLOYMENT_TYPE_NAMES, PATTERN_NAMES, TECHNICAL_NAMES } from '../../../../playbook/deployment'
import type { Deployment, Ramp } from '../../../areas/deployment/state'
import { abDifference } from '../../deployment/abDifference'
import { deploymentBackground } from '../../deployment/deploymentBackground'
import { figureText } from '../../deployment/figureText'
import { figureValueText, sizing } from '../../deployment/sizing'
import type { Block, Words } from '../document'
import { heading, list, paragraph, strong, table } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** How each slice is deployed: the business side, what follows for the technical one, and how traffic moved to it (P2, P3). */
export const deploymentSection: DossierSection = {
  title: 'Deployment',
  write(context) {
    const { deployment, map } = context.state.plan
    return Object.entries(deployment.bySlice)
      .toSorted(([a], [b]) => ((map.slices[a]?.rank ?? '') < (map.slices[b]?.rank ?? '') ? -1 : 1))
      .flatMap(([slice, each]) => [heading(3, context.words(map.slices[slice]?.name)), ...sliceBlocks(each, context)])
  },
}

function sliceBlocks(deployment: Deployment, context: DossierContext): readonly Block[] {
  const { written, words, state } = context
  const { business, texts, kind, rollOut, ramps } = deployment
  const stated = BUSINESS_FIGURES.flatMap((figure) => {
    const value = business[figure]
    return value === undefined ? [] : [[BUSINESS_QUESTIONS[figure].label, `${figureText(value)} ${BUSINESS_QUESTIONS[figure].unit}`]]
  })
  const follows = sizing(deployment, deploymentBackground(state.plan.sheets)).lines.flatMap(({ figure, value, sum, override }) =>
    value === null ? [] : [[TECHNICAL_NAMES[figure].label, figureValueText(figure, value), override === null ? sum : `given by hand: ${words(override.reason)}`]],
  )
  const how = [...(kind === null ? [] : [DEPLOYMENT_TYPE_NAMES[kind].label]), ...(rollOut === null ? [] : [`${PATTERN_NAMES[rollOut.pattern].label}, ${rollOut.steps.map((share) => `${share} %`).join(', ')}`])]
  return [
    ...(how.length === 0 ? [] : [paragraph(how.join('; '))]),
    ...table(['Business side', 'Figure'], stated),
    ...table(['What follows', 'Figure', 'How it came about'], follows),
    ...DEPLOYMENT_TEXTS.flatMap((field) => {
      const blocks = written(texts[field])
      return blocks.length === 0 ? [] : [label(DEPLOYMENT_TEXT_QUESTIONS[field].label), ...blocks]
    }),
    ...ramps.flatMap((ramp) => rampBlocks(ramp, context)),
  ]
}

function rampBlocks({ release, by, at, steps, result }: Ramp, { words, signed }: DossierContext): readonly Block[] {
  const noted = (note: string): string => (note === '' ? '' : `: ${note}`)
  return [
    label(`Release ${words(release)}`),
    ...list([[`Began, ${signed(by, at)}`], ...steps.map((step): readonly Words[] => [strong(`${step.isBack ? 'Back to ' : ''}${step.share} %`), `, ${signed(step.by, step.at)}${noted(words(step.note))}`])]),
    ...(result === undefined ? [] : [paragraph(`A/B test of ${words(result.metric)}: ${result.a} before, ${result.b} now. ${abDifference(result)}${words(result.note) === '' ? '' : ` ${words(result.note)}`}`)]),
  ]
}
