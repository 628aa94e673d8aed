/** How often work comes round that no story stands for, such as data integration and format conversion (S8, Saagie). */
export const PERIODS = {
  daily: { name: 'Every day', workingDays: 1 },
  weekly: { name: 'Every week', workingDays: 5 },
  twoWeekly: { name: 'Every two weeks', workingDays: 10 },
  monthly: { name: 'Every month', workingDays: 21 },
  quarterly: { name: 'Every quarter', workingDays: 63 },
} as const

export type Period = keyof typeof PERIODS
export const PERIOD_IDS = Object.keys(PERIODS) as [Period, ...Period[]]
