import {
  ChartNoAxesColumn,
  FileText,
  LayoutTemplate,
  type LucideIcon,
  Settings,
} from 'lucide-react'
import { Tooltip } from 'radix-ui'
import { useEffect, useState } from 'react'
import { watchCommands } from './commandList/commandKeys.ts'
import { Help } from './commandList/help.tsx'
import { CompareWindow } from './compare/compareWindow.tsx'
import { EditorScreen } from './editor/editorScreen.tsx'
import { ExportProgress } from './export/exportProgress.tsx'
import { HomeScreen } from './home/homeScreen.tsx'
import { ImportNotesDialog } from './home/importNotesDialog.tsx'
import { IndicatorScreen } from './indicators/indicatorScreen.tsx'
import { RollWindow } from './roll/rollWindow.tsx'
import { FirstStart } from './settings/firstStart.tsx'
import { SettingsScreen } from './settings/settingsScreen.tsx'
import { watchExports } from './state/export.ts'
import { watchIndicators } from './state/indicators.ts'
import { appInfo, loadOffice, settingsStore } from './state/office.ts'
import { goTo, type Route, route } from './state/route.ts'
import { useStore } from './state/store.ts'
import { watchTheme } from './state/theme.ts'
import { TitleBar } from './tabs/titleBar.tsx'
import { UnsavedDialog } from './tabs/unsavedDialog.tsx'
import { restoreTabs, watchTabs } from './tabs/watchTabs.ts'
import { watchTemplates } from './templates/officeTemplates.ts'
import { SaveTemplateWindow } from './templates/saveWindow.tsx'
import { TemplateScreen } from './templates/templateScreen.tsx'
import { Button } from './ui/button.tsx'
import { showToast, Toasts } from './ui/toast.tsx'

/** The screens and what stands over all of them. */
export function App() {
  useEffect(() => {
    const stops = [
      watchTheme(),
      watchIndicators(),
      watchExports(),
      watchTemplates(),
      watchCommands(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={300}>
      <Started />
      <ImportNotesDialog />
      <ExportProgress />
      <Toasts />
    </Tooltip.Provider>
  )
}

/** The first start asks about the office; a host that does not answer is told. */
function Started() {
  const settings = useStore(settingsStore)
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    setProblem(undefined)
    // First what stood open: the first screen is drawn once.
    const starting = restoreTabs().then(loadOffice)
    void starting.then((loaded) => {
      if (!loaded.ok) setProblem(loaded.error.message)
      for (const words of appInfo.get()?.notices ?? []) showToast({ words })
    })
  }, [attempt])

  if (settings !== undefined) return settings.introduced ? <Screens /> : <FirstStart />
  return (
    <main className="screen-wait">
      {problem === undefined ? (
        <p className="quiet" role="status">
          Đang khởi động…
        </p>
      ) : (
        <div className="empty" role="alert">
          <h2>Chưa khởi động được</h2>
          <p>{problem}</p>
          <Button look="primary" onClick={() => setAttempt(attempt + 1)}>
            Thử lại
          </Button>
        </div>
      )}
    </main>
  )
}

function Screens() {
  const here = useStore(route)
  useEffect(watchTabs, [])
  return (
    <div className="frame">
      <TitleBar />
      {here.screen === 'editor' ? (
        <EditorScreen file={here.file} />
      ) : (
        <div className="shell">
          <Navigation here={here} />
          {here.screen === 'home' && <HomeScreen />}
          {here.screen === 'indicators' && <IndicatorScreen />}
          {here.screen === 'templates' && <TemplateScreen />}
          {here.screen === 'settings' && <SettingsScreen />}
        </div>
      )}
      <RollWindow />
      <SaveTemplateWindow />
      <CompareWindow />
      <UnsavedDialog />
      <Help />
    </div>
  )
}

const places = [
  ['home', 'Văn bản', FileText],
  ['indicators', 'Kho chỉ tiêu', ChartNoAxesColumn],
  ['templates', 'Mẫu văn bản', LayoutTemplate],
  ['settings', 'Cài đặt', Settings],
] as const satisfies readonly (readonly [Route['screen'], string, LucideIcon])[]

function Navigation({ here }: { readonly here: Route }) {
  const info = useStore(appInfo)
  return (
    <nav className="navigation" aria-label="Các màn hình">
      <p className="brand">Văn Kiện</p>
      {places.map(([screen, label, Icon]) => (
        <button
          key={screen}
          type="button"
          className="navigation-item"
          aria-current={here.screen === screen ? 'page' : undefined}
          data-testid={`go-${screen}`}
          onClick={() => goTo({ screen })}
        >
          <Icon aria-hidden size={18} strokeWidth={1.75} />
          {label}
        </button>
      ))}
      {info && (
        <p className="navigation-foot" title={info.workspace}>
          {info.hostNote !== undefined && <span>{info.hostNote}</span>}
          Phiên bản {info.version}
        </p>
      )}
    </nav>
  )
}
