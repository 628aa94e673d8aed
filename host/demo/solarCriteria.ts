import type { Role } from './solarScenario'

type Worth = readonly [step: number, amount: number, unit: string, per: 'once' | 'month', basis: string]
type Change = { readonly target?: number; readonly commitment?: 'guarantee' | 'target' | 'hope' }

/** A criterion of the SOLAR team: when it was added and changed, who agreed, how it was read, and who aims at it. */
export type CriterionScript = {
  readonly id: string
  readonly day: number
  readonly name: string
  readonly kind: 'ml' | 'software' | 'business'
  readonly metric: string
  readonly unit: string
  readonly comparison: '<=' | '>='
  readonly target: number
  readonly commitment: 'guarantee' | 'target' | 'hope'
  readonly serves?: readonly [business: string, worth: Worth]
  readonly changed?: readonly (readonly [day: number, by: Role, change: Change])[]
  /** Each to what it says on that day. */
  readonly agreed: readonly (readonly [day: number, side: 'technical' | 'business', who?: string])[]
  readonly readings: readonly (readonly [day: number, value: number, note?: string])[]
  readonly aims?: readonly (readonly [day: number, story: string, gain: number, against: 'dataDrift' | 'noInfrastructure' | null])[]
}

const SOLAR_CRITERIA: readonly CriterionScript[] = [
  {
    id: 'c-savings', day: 12, name: 'Savings per household', kind: 'business', metric: 'saved on the bill', unit: 'EUR a month', comparison: '>=', target: 12, commitment: 'hope',
    agreed: [[13, 'technical'], [16, 'business', 'Head of customer service']],
    readings: [[150, 6.1, 'First full month of the trial'], [164, 7.4], [178, 8.2], [192, 8.9], [206, 10.2]],
  },
  {
    id: 'c-own-use', day: 12, name: 'Own electricity used', kind: 'business', metric: 'self-consumption', unit: '%', comparison: '>=', target: 40, commitment: 'target',
    agreed: [[13, 'technical'], [16, 'business', 'Head of customer service']],
    readings: [[120, 31, 'Before the first hint'], [136, 33], [150, 35], [164, 38], [178, 39], [192, 41], [206, 42]],
  },
  {
    id: 'c-consumption', day: 13, name: 'Error of tomorrow’s consumption', kind: 'ml', metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, commitment: 'target',
    serves: ['c-savings', [0.01, 600, 'EUR', 'month', 'Simulated year, 2,000 households']],
    changed: [[190, 'owner', { target: 0.38 }]],
    agreed: [[13, 'technical'], [16, 'business', 'Head of customer service'], [191, 'technical'], [194, 'business', 'Head of customer service']],
    readings: [[34, 0.55], [38, 0.47], [43, 0.41, 'Trees with the holiday calendar'], [124, 0.4], [138, 0.42], [152, 0.43, 'After the first heat pumps'], [166, 0.41], [180, 0.41], [194, 0.4], [208, 0.4]],
    aims: [[191, 'forecast-week', 0.02, null], [196, 'learn-habits', 0.03, 'dataDrift']],
  },
  {
    id: 'c-production', day: 16, name: 'Error of tomorrow’s production', kind: 'ml', metric: 'MAPE', unit: '%', comparison: '<=', target: 15, commitment: 'target',
    serves: ['c-own-use', [1, 0.4, '% own electricity', 'once', 'Trial households, twelve weeks']],
    agreed: [[17, 'technical'], [20, 'business', 'Head of customer service']],
    readings: [[56, 24.1], [66, 21.8], [76, 20.9], [104, 17.2], [112, 13.9, 'With the angle of the roof'], [150, 14.4], [190, 14.2]],
    aims: [[160, 'forecast-cloud-camera', 2, 'noInfrastructure']],
  },
  {
    id: 'c-worst', day: 132, name: 'Worst kind of household', kind: 'ml', metric: 'worst-segment MAE', unit: 'kWh', comparison: '<=', target: 0.5, commitment: 'hope',
    changed: [[187, 'scientist', { target: 0.42 }]],
    agreed: [[133, 'technical'], [135, 'business'], [188, 'technical']],
    readings: [[138, 0.52], [145, 0.49, 'With a heat-pump flag']],
    aims: [[188, 'segment-model', 0.07, null]],
  },
  {
    id: 'c-latency', day: 124, name: 'Prediction on the gateway', kind: 'software', metric: 'p95 latency', unit: 'ms', comparison: '<=', target: 300, commitment: 'guarantee',
    agreed: [[125, 'technical'], [126, 'business']],
    readings: [[170, 410, 'Unpruned trees'], [173, 210, 'Pruned to depth six'], [186, 225], [200, 248]],
  },
  {
    id: 'c-evening', day: 126, name: 'Ready before the evening', kind: 'software', metric: 'evenings on time', unit: '%', comparison: '>=', target: 99, commitment: 'guarantee',
    agreed: [[127, 'technical']],
    readings: [[140, 97.8], [154, 98.9], [168, 99.3], [182, 99.4], [196, 99.6]],
  },
]

type Step = { readonly role: Role; readonly command: { readonly type: string; readonly [field: string]: unknown } }
type Days = { readonly storyId: (slug: string) => string; readonly today: string }

/** What was done about the criteria on one day, in its order. */
export function criteriaSteps(day: number, { storyId, today }: Days): readonly Step[] {
  return SOLAR_CRITERIA.flatMap((each): readonly Step[] => {
    const { id: criterion, name, kind, metric, unit, comparison } = each
    const current = (until: number): Required<Change> => (each.changed ?? []).filter(([when]) => when <= until).reduce((was, [, , change]) => ({ ...was, ...change }), { target: each.target, commitment: each.commitment })
    const steps: Step[] = []
    if (each.day === day) {
      const serves = each.serves && { business: each.serves[0], worth: worthOf(each.serves[1]) }
      steps.push({ role: kind === 'business' ? 'owner' : 'scientist', command: { type: 'AddCriteria', criteria: [{ criterion, name, kind, metric, unit, comparison, target: each.target, commitment: each.commitment, serves: serves ?? null }] } })
    }
    for (const [when, role, change] of each.changed ?? []) if (when === day) steps.push({ role, command: { type: 'ChangeCriterion', criterion, change } })
    for (const [when, side, who] of each.agreed)
      if (when === day) steps.push({ role: side === 'technical' ? 'scientist' : 'owner', command: { type: 'AgreeToCriterion', criterion, side, who: who ?? '', to: { comparison, ...current(day) } } })
    for (const [when, value, note] of each.readings) if (when === day) steps.push({ role: 'scientist', command: { type: 'NoteCriterionReading', criterion, day: today, value, note: note ?? '' } })
    for (const [when, story, gain, against] of each.aims ?? []) if (when === day) steps.push({ role: 'scientist', command: { type: 'AimStory', criterion, story: storyId(story), gain, against } })
    return steps
  })
}

const worthOf = ([step, amount, unit, per, basis]: Worth) => ({ step, amount, unit, per, basis })
