import { useMemo } from 'react'
import { auditSheet } from '../../../../src/plan/views/auditSheet'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import { AuditPicture } from './AuditPicture'
import '../../story/Part.css'
import '../../sheets/Register.css'
import './AuditView.css'
import { auditSentence } from './auditWords'
import { DataSlices } from './DataSlices'
import { EmptyAudit } from './EmptyAudit'
import { Risks } from './Risks'
import { SignOff } from './SignOff'

/** Ways to go wrong, how good it is on parts of the data, and the business side's word on it (A1). */
export function AuditView() {
  const { state, me, asOf } = usePlanReady()
  const sheet = useMemo(() => auditSheet(state.plan), [state.plan])
  const canEdit = me.may.includes('plan') && asOf === undefined
  if (sheet.isEmpty) return <EmptyAudit canEdit={canEdit} />
  return (
    <>
      <ViewHead answer={auditSentence(sheet)} />
      <div className="fl-audit">
        {sheet.groups.length > 0 && (
          <section className="fl-section" aria-labelledby="fl-audit-findings">
            <h2 id="fl-audit-findings">The worst data slice beside the average</h2>
            {sheet.groups.map((group) => (
              <AuditPicture key={group.key} group={group} />
            ))}
          </section>
        )}
        <SignOff sheet={sheet} canEdit={canEdit} />
        <DataSlices groups={sheet.groups} canEdit={canEdit} />
        <Risks rows={sheet.risks} canEdit={canEdit} />
      </div>
    </>
  )
}
