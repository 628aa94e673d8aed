import fc from 'fast-check'
import { DATA_DIMENSIONS, DATA_FIELDS, LABELLINGS } from '../../../src/playbook/dataQuestions'
import { command, confirmed, hypothesis, name, orNull, pick, text } from './arbitraries'

const dataSet = pick('d1', 'd2', 'd3')
const dimension = fc.constantFrom(...DATA_DIMENSIONS)
const need = { dataSet, story: pick('1', '2', '3'), hypothesis: orNull(hypothesis) }

export const dataSetsCommands = {
  RegisterDataSets: command('RegisterDataSets', {
    dataSets: fc.uniqueArray(
      fc.record({
        dataSet,
        name,
        labelling: orNull(fc.constantFrom(...LABELLINGS)),
        acquisition: fc.constant(null),
        fields: fc.uniqueArray(fc.record({ field: fc.constantFrom(...DATA_FIELDS), value: text }), { selector: (one) => one.field, maxLength: 1 }),
        from: fc.array(fc.record({ of: dataSet, step: text }), { maxLength: 1 }),
      }),
      { selector: (one) => one.dataSet, minLength: 1, maxLength: 2 },
    ),
  }),
  RenameDataSet: command('RenameDataSet', { dataSet, name }),
  DescribeDataSet: command('DescribeDataSet', { dataSet, field: fc.constantFrom('about', 'owner'), value: text }),
  ChooseLabelling: command('ChooseLabelling', { dataSet, labelling: orNull(fc.constantFrom(...LABELLINGS)) }),
  ChooseAcquisition: command('ChooseAcquisition', { dataSet, acquisition: orNull(pick('own', 'toBuy')) }),
  DeriveDataSet: command('DeriveDataSet', { dataSet, from: dataSet, step: text }),
  RemoveDerivation: command('RemoveDerivation', { dataSet, from: dataSet }),
  AssessData: command('AssessData', { dataSet, dimension, score: fc.constantFrom(1, 2, 5), note: text }),
  WithdrawAssessment: command('WithdrawAssessment', { dataSet, dimension }),
  NeedData: command('NeedData', need),
  ReleaseData: command('ReleaseData', need),
  RetireDataSet: command('RetireDataSet', { dataSet, why: text, confirmed }),
  RestoreDataSet: command('RestoreDataSet', { dataSet, why: text }),
}
