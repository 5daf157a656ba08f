import { ListCollapse, ListFilter, Plus, X } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { SearchBox } from '../../ui/searchBox.tsx'
import { actionOf } from '../actions/allActions.ts'
import { shownKeys } from '../actions/keys.ts'
import { canRun } from '../actions/runAction.ts'
import { foldActionId, foldLevels } from '../actions/structure.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { filterNames, type OutlineView, outlineFilters } from './outlineView.ts'

/** Title, buttons, search box and what the outline is filtered by. */
export function OutlineHead({ view }: { readonly view: OutlineView }) {
  const open = useOpenDocument()
  const query = useStore(view.query)
  const filter = useStore(view.filter)
  const readOnly = useStore(open.desk.readOnly)
  const folds = [...foldLevels.map(foldActionId), 'unfoldAll'].map(actionOf)
  return (
    <>
      <header className="outline-head">
        <h2 className="side-title">Dàn ý</h2>
        <IconButton
          label="Thêm mục"
          icon={Plus}
          disabled={readOnly}
          data-testid="outline-add"
          onClick={() => {
            const add = actionOf('addSection')
            if (canRun(add, open)) add.run(open)
          }}
        />
        <Menu
          trigger={
            <IconButton label="Thu gọn, mở rộng" icon={ListCollapse} data-testid="outline-folds" />
          }
          items={folds.map((action) => ({
            label: action.title,
            ...(action.keys?.[0] !== undefined && { keys: shownKeys(action.keys[0]) }),
            testId: `outline-${action.id}`,
            run: () => action.run(open),
          }))}
        />
        <Menu
          trigger={
            <IconButton
              label="Lọc theo tình trạng"
              icon={ListFilter}
              pressed={filter !== 'all'}
              data-testid="outline-filters"
            />
          }
          items={outlineFilters.map((one) => ({
            label: filterNames[one],
            checked: one === filter,
            testId: `outline-filter-${one}`,
            run: () => view.filter.set(one),
          }))}
        />
      </header>
      <div className="outline-search">
        <SearchBox
          label="Tìm đề mục"
          placeholder="Tìm đề mục"
          value={query}
          onChange={(words) => view.query.set(words)}
          testId="outline-search"
        />
      </div>
      {filter !== 'all' && (
        <p className="outline-filter">
          <span>{filterNames[filter]}</span>
          <IconButton label="Bỏ lọc" icon={X} onClick={() => view.filter.set('all')} />
        </p>
      )}
    </>
  )
}
