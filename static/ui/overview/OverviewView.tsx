import { ViewHead } from '../page/ViewHead'

export function OverviewView() {
  return <ViewHead answer="…" />
}
