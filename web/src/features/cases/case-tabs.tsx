import '@mantine/core/styles/Tabs.layer.css'
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../ui/desk/use-address.ts'
import { CaseChecks } from './case-checks.tsx'
import { CaseEvidence } from './case-evidence.tsx'
import { CaseFindings } from './case-findings.tsx'
import { CaseMeasures } from './case-measures.tsx'
import type { Case } from './case-query.ts'
import { CaseSeller } from './case-seller.tsx'
import { CaseSimilar } from './case-similar.tsx'
import { CaseStory } from './case-story.tsx'
import { CaseSubmission } from './case-submission.tsx'
import classes from './case-tabs.module.css'

const tabs = ['story', 'measures', 'submission', 'evidence', 'seller', 'similar', 'checks', 'documents'] as const
type TabName = (typeof tabs)[number]

type CaseTabsProps = {
  found: Case
  /** The papers of the case, which are a feature of their own. */
  documents: ReactNode
  onOpen: (action: string) => void
  onReload: () => void
}

/** The parts of a case; the address says which one is open. */
export const CaseTabs = ({ found, documents, onOpen, onReload }: CaseTabsProps) => {
  const { t } = useTranslation('cases')
  const { read, change } = useAddress()
  const asked = read('tab')
  const shown = tabs.filter((name) => name !== 'measures' || found.measures.length > 0)
  const tab = shown.find((one) => one === asked) ?? 'story'
  const count = (name: TabName) => {
    if (name === 'measures') return found.measures.length
    return name === 'evidence' && found.toldHiddenReason === null ? found.evidence.length : undefined
  }
  const open = (name: string | null) =>
    change({ tab: name === 'story' ? null : name }, { replace: true, keepPage: true })
  return (
    <Tabs value={tab} onChange={open} keepMounted={false} classNames={{ tab: classes.tab }}>
      <Tabs.List>
        {shown.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`tab.${name}`)}
            {count(name) !== undefined && ` ${count(name)}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="story" pt="md">
        <CaseStory entries={found.timeline} />
      </Tabs.Panel>
      <Tabs.Panel value="measures" pt="md">
        <CaseMeasures measures={found.measures} />
      </Tabs.Panel>
      <Tabs.Panel value="submission" pt="md">
        <CaseSubmission found={found} />
      </Tabs.Panel>
      <Tabs.Panel value="evidence" pt="md">
        <CaseFindings findings={found.findingEvidence} />
        <CaseEvidence found={found} onAdd={() => onOpen('addEvidence')} onLapsed={onReload} />
      </Tabs.Panel>
      <Tabs.Panel value="seller" pt="md">
        <CaseSeller found={found} />
      </Tabs.Panel>
      <Tabs.Panel value="similar" pt="md">
        <CaseSimilar caseId={found.id} />
      </Tabs.Panel>
      <Tabs.Panel value="checks" pt="md">
        <CaseChecks found={found} onOpen={onOpen} onReload={onReload} />
      </Tabs.Panel>
      <Tabs.Panel value="documents" pt="md">
        {documents}
      </Tabs.Panel>
    </Tabs>
  )
}
