import type { SheetStep } from './solarSheets'

type Where = { readonly dayIn: (target: number) => string; readonly slices: Readonly<Record<string, string>> }

/** How the team decided at its first gate, what it asked for, and when it looks at the next one (G1). */
export function solarGateSteps(day: number, { dayIn, slices }: Where): readonly SheetStep[] {
  const owner = (command: SheetStep['command']): SheetStep => ({ day, role: 'owner', command })
  switch (day) {
    case 156:
      return [
        owner({
          type: 'DecideGate', slice: slices['MVP'], decision: 'gate-mvp', kind: 'conditions', who: 'Steering board of the energy provider',
          reason: 'Ten households follow hints on six days of ten, and the error is below its target. Growth is worth the next half year if heat pumps are served as well as the others.',
          conditions: [
            { id: 'gate-mvp-heat', text: 'Households with heat pumps are measured on their own, with at least thirty of them.', owner: 'Data science', due: dayIn(218) },
            { id: 'gate-mvp-talks', text: 'Ten households are talked with every month.', owner: 'Product owner', due: dayIn(180) },
          ],
          review: null, seen: null, confirmed: true,
        }),
      ]
    case 178:
      return [owner({ type: 'MeetCondition', slice: slices['MVP'], condition: 'gate-mvp-talks', note: 'The first round is done; three stories changed.' })]
    case 205:
      return [owner({ type: 'PlanGateReview', slice: slices['Growth'], day: dayIn(300) })]
    default:
      return []
  }
}
