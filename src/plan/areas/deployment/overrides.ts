import type { TechnicalFigure } from '../../../playbook/deployment'
import { BUFFERS, MODES, TECHNICAL_NAMES } from '../../../playbook/deployment'
import type { Rejection } from '../../kernel/decision'
import { rejected } from '../../kernel/decision'
import type { FigureValue } from './state'

const MOST = 1e12

/** Null where the value is one that this figure can have. */
export function wrongOverride(figure: TechnicalFigure, value: FigureValue): Rejection | null {
  const { label } = TECHNICAL_NAMES[figure]
  switch (figure) {
    case 'mode':
      return MODES.some((mode) => mode === value) ? null : rejected('invalid', 'Choose batch or real time.', 'value')
    case 'buffer':
      return BUFFERS.some((buffer) => buffer === value) ? null : rejected('invalid', 'Choose a queue or a store.', 'value')
    case 'servers':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1e6 ? null : rejected('invalid', 'Servers are a whole number from 1 to 1,000,000.', 'value')
    case 'perUser':
    case 'averageRate':
    case 'peakRate':
    case 'concurrency':
      return typeof value === 'number' && value > 0 && value <= MOST ? null : rejected('invalid', `“${label}” is a number above 0.`, 'value')
  }
}
