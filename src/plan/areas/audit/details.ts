import type { DataSlice, DataSliceDetails, Risk, RiskDetails } from './state'

/** What people said of a risk, without when and by whom. */
export const riskDetails = ({ text, kind, likelihood, impact, answer }: Risk): RiskDetails => ({ text, kind, likelihood, impact, answer })

/** What people said of a data slice, without what was found on it. */
export const detailsOf = ({ name, cut, dataSet, measure }: DataSlice): DataSliceDetails => ({ name, cut, dataSet, measure })
