import type { Asked } from '../../../src/playbook/sheets/sheet'
import { JUDGEMENT_WORDS } from './JudgedAnswer'

/** The playbook's example as one text, to be shown in grey. */
export function exampleText(asks: Asked): string {
  switch (asks.kind) {
    case 'text':
      return asks.example
    case 'choice':
      return asks.options
        .filter(({ id }) => asks.example.includes(id))
        .map(({ label }) => label)
        .join(', ')
    case 'judged':
      return [JUDGEMENT_WORDS[asks.example.judgement], asks.example.note].filter(Boolean).join(': ')
    case 'entries':
      return asks.example.map((values) => `- ${asks.columns.map((column) => column.options?.find(({ id }) => id === values[column.id])?.label ?? values[column.id]).join(' · ')}`).join('\n')
  }
}
