/** What strategy and tactics may look like: a smart-home application for solar energy. */
export const STRATEGY_EXAMPLE = {
  star: { name: 'Own electricity that households use', unit: '%', start: 31, target: 40, due: null },
  stages: [
    { name: 'Data', owner: 'Data scientist', when: '2–27 March' },
    { name: 'Prototype', owner: 'Data scientist', when: '30 March – 8 May' },
    { name: 'Deploy', owner: 'Product owner', when: '11 May – 5 June' },
  ],
} as const
