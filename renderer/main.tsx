import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { spareSlateTheCopies } from './editor/page/sparingSlate.ts'
import { followAddress } from './state/route.ts'
import { fetchFaces } from './styles/fetchFaces.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/overlays.css'
import './styles/cards.css'
import './styles/help.css'
import './styles/screens.css'
import './styles/workbench.css'
import './styles/figures.css'
import './styles/gather.css'
import './styles/rollYears.css'
import './styles/roll.css'
import './styles/exchange.css'
import './styles/templates.css'
import './styles/outline.css'
import './styles/tabs.css'
import './styles/page.css'
import './styles/parts.css'
import './styles/pageMarks.css'
import './styles/charts.css'
import './styles/find.css'
import './styles/comments.css'
import './styles/claims.css'
import './styles/review.css'
import './styles/table.css'
import './styles/grid.css'
import './styles/indicators.css'
import './styles/overview.css'
import './styles/compare.css'
import './styles/compareText.css'
import './styles/versions.css'
import './styles/small.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
followAddress()
fetchFaces()
spareSlateTheCopies()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
