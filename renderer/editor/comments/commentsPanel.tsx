import { Tabs } from 'radix-ui'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { CommentTab } from './commentDesk.ts'
import { PointsTab } from './pointsTab.tsx'
import { SectionsTab } from './sectionsTab.tsx'
import { ThreadList } from './threadList.tsx'

const tabs: readonly (readonly [CommentTab, string])[] = [
  ['threads', 'Góp ý'],
  ['sections', 'Phân công'],
  ['points', 'Việc còn lại'],
]

/** Comments, who writes which section, and what is left to do. */
export function CommentsPanel() {
  const { desk } = useOpenDocument()
  const tab = useStore(desk.comments.tab)
  return (
    <Tabs.Root
      className="comments-panel"
      value={tab}
      onValueChange={(next) => desk.comments.tab.set(next as CommentTab)}
    >
      <Tabs.List className="panel-tabs" aria-label="Góp ý và phân công">
        {tabs.map(([name, label]) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="panel-tab"
            data-testid={`comments-tab-${name}`}
          >
            {label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="threads" className="panel-tab-body" tabIndex={-1}>
        <ThreadList />
      </Tabs.Content>
      <Tabs.Content value="sections" className="panel-tab-body" tabIndex={-1}>
        <SectionsTab />
      </Tabs.Content>
      <Tabs.Content value="points" className="panel-tab-body" tabIndex={-1}>
        <PointsTab />
      </Tabs.Content>
    </Tabs.Root>
  )
}
