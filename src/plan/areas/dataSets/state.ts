import type { Acquisition, DataDimension, DataField, DataScore, Labelling } from '../../../playbook/dataQuestions'
import type { DataScores } from '../../dataQuality'
import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export type { DataDimension, DataField, DataScore }

export interface Assessment {
  readonly score: DataScore
  readonly note: Text
  readonly at: Moment
  readonly by: ActorKey
}

/** It is made from the data set `of` by `step`. */
export interface Derivation {
  readonly of: LocalId
  readonly step: Text
}

/** One entry of the register (D1). */
export interface DataSet {
  /** "D-3" to people; counted per plan, never given twice. */
  readonly number: number
  readonly name: Text
  readonly labelling: Labelling | null
  readonly acquisition: Acquisition | null
  readonly fields: Readonly<Partial<Record<DataField, Text>>>
  readonly from: readonly Derivation[]
  readonly assessed: Readonly<Partial<Record<DataDimension, Assessment>>>
  readonly retired?: { readonly at: Moment; readonly by: ActorKey; readonly why: Text }
  /** When something of it was said last, and by whom. */
  readonly at: Moment
  readonly by: ActorKey
}

/** A story needs a data set, for its own work or for the test of a hypothesis stated on it. */
export interface Need {
  readonly dataSet: LocalId
  readonly hypothesis: LocalId | null
}

export interface DataSetsState {
  readonly nextNumber: number
  readonly byId: Readonly<Record<LocalId, DataSet>>
  readonly needs: Readonly<Record<StoryId, readonly Need[]>>
}

/** What a story's own part knows of a data set it needs: enough for the panel, which does without the register. */
export interface NeededData {
  readonly dataSet: LocalId
  readonly number: number
  readonly hypothesis: LocalId | null
  readonly scores: DataScores
}

export interface StoryDataSets {
  readonly needed: readonly NeededData[]
}

export const initialDataSets = (): DataSetsState => ({ nextNumber: 1, byId: {}, needs: {} })
export const initialStoryDataSets = (): StoryDataSets => ({ needed: [] })
