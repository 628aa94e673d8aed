import { expect, test } from 'vitest'
import { serving } from '../../src/playbook/sheets/serving'
import { questionsOf } from '../../src/playbook/sheets/sheet'
import { given, PLAN } from '../support/givenWhenThen'

test('D6: the serving sheet asks how it is exposed, for API, security and post-processing, each with an example', () => {
  const ids = questionsOf(serving).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['exposed-through', 'api', 'security', 'post-processing']))
  for (const { asks } of questionsOf(serving)) expect(JSON.stringify(asks.example)).not.toMatch(/^(""|\[\])$/)
})

test('D6: its answers are kept like those of every sheet, and it can be started from the example', () => {
  const plan = given(...PLAN).when({ type: 'StartFromExample', sheet: 'serving' }).after()
  expect(Object.keys(plan.plan.sheets.answers).toSorted()).toEqual(questionsOf(serving).map(({ id }) => `serving/${id}`).toSorted())
})
