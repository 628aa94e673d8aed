import { useState } from 'react'
import type { FallbackWay } from '../../../../src/playbook/monitoringCatalogue'
import { FALLBACK_WAY_NAMES, FALLBACK_WAYS } from '../../../../src/playbook/monitoringCatalogue'
import type { Metric } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { Choice } from '../../charts/Choice'
import { ActionError } from '../../kit/ActionError'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { useAction } from '../../kit/useAction'

/** What is done when it goes wrong, and whether somebody has to do it (P5). */
export function FallbackSection({ id, metric: { fallback }, canEdit }: { readonly id: LocalId; readonly metric: Metric; readonly canEdit: boolean }) {
  const action = useAction()
  const [wanted, setWanted] = useState<FallbackWay>('byHand')
  const how = fallback?.how ?? wanted
  return (
    <section className="fl-section" aria-labelledby="fl-monitoring-fallback">
      <h3 id="fl-monitoring-fallback">Plan of action</h3>
      {canEdit ? (
        <Choice
          label="Who acts"
          options={FALLBACK_WAYS.map((way) => ({ id: way, label: FALLBACK_WAY_NAMES[way] }))}
          value={how}
          onChange={(way) => (fallback === null ? setWanted(way) : void action.run({ type: 'NameFallback', metric: id, fallback: { ...fallback, how: way } }, 'Plan of action saved'))}
        />
      ) : (
        <p className="fl-note">{fallback === null ? 'None is named yet.' : FALLBACK_WAY_NAMES[fallback.how]}</p>
      )}
      <ActionError action={action} />
      {(canEdit || fallback !== null) && (
        <AutosaveMarkdown
          label="When it goes wrong"
          hint="What the users get meanwhile, who is told, what is switched back. Markdown."
          value={fallback?.plan ?? ''}
          canEdit={canEdit}
          toCommand={(plan) => ({ type: 'NameFallback', metric: id, fallback: plan === '' ? null : { how, plan } })}
          said="Plan of action saved"
        />
      )}
    </section>
  )
}
