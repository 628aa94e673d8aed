import type { SitePlaybook } from '../contract/siteDefaults'
import { WHOLE_PLAYBOOK } from '../contract/siteDefaults'
import type { PlanCommand } from '../plan/planState'
import { itemEntry, modelEntry, questionEntry } from '../playbook/entries'
import { DEFAULT_STAGES } from '../playbook/lifecycle'
import { questionsOf } from '../playbook/sheets/sheet'
import { SHEETS } from '../playbook/sheets/sheets'
import { TASK_KINDS } from '../playbook/simplestModels'
import { derivedId } from './derivedId'
import { readPlanPart, recordAsApp } from './recordAsApp'
import type { Services } from './services'

/** Brings what a plan asks in line with the site's playbook. Done again, it writes nothing. */
export async function followPlaybook(services: Services, plan: string): Promise<void> {
  const { playbook = WHOLE_PLAYBOOK } = await services.records.defaults()
  const { seq } = await readPlanPart(services, plan)
  let base = seq
  for (const command of playbookToCommands(playbook))
    base = await recordAsApp(services, plan, base, { id: derivedId('playbook', plan, seq, command.type), source: 'admin', command })
}

function playbookToCommands({ off, items, questions }: SitePlaybook): readonly PlanCommand[] {
  const isOff = new Set(off)
  return [
    {
      type: 'FollowChecklists',
      off: DEFAULT_STAGES.flatMap((stage) => stage.checklist.filter((item) => isOff.has(itemEntry(stage.id, item.id))).map((item) => ({ stage: stage.id, item: item.id }))),
      items,
      models: TASK_KINDS.filter((task) => isOff.has(modelEntry(task))),
    },
    {
      type: 'FollowQuestions',
      off: SHEETS.flatMap((sheet) => questionsOf(sheet).filter(({ id }) => isOff.has(questionEntry(sheet.id, id))).map(({ id }) => ({ sheet: sheet.id, field: id }))),
      questions,
    },
  ]
}
