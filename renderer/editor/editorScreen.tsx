import { useEffect, useState } from 'react'
import { call } from '../api.ts'
import { goTo } from '../state/route.ts'
import { Button } from '../ui/button.tsx'
import { EditorBoundary } from './editorBoundary.tsx'
import { type DocumentSession, openSession } from './session.ts'
import { Workbench } from './workbench.tsx'

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: DocumentSession }
  | { readonly kind: 'failed'; readonly message: string }

/** Fetches the document and hands it to the workbench. */
export function EditorScreen({ file }: { readonly file: string }) {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })

  useEffect(() => {
    let left = false
    let session: DocumentSession | undefined
    setOpening({ kind: 'opening' })
    void call('documents.open', { file }).then((opened) => {
      if (left) return
      if (!opened.ok) {
        setOpening({ kind: 'failed', message: opened.error.message })
        return
      }
      const { file: name, document, modified } = opened.value
      session = openSession(name, document, modified)
      setOpening({ kind: 'open', session })
    })
    return () => {
      left = true
      session?.dispose()
    }
  }, [file])

  if (opening.kind === 'open') {
    return (
      <EditorBoundary session={opening.session}>
        {(attempt) => <Workbench key={attempt} session={opening.session} />}
      </EditorBoundary>
    )
  }
  return (
    <main className="screen-wait">
      {opening.kind === 'opening' ? (
        <p className="quiet" role="status">
          Đang mở văn bản…
        </p>
      ) : (
        <div className="empty" role="alert">
          <h2>Không mở được văn bản</h2>
          <p>{opening.message}</p>
          <Button look="primary" onClick={() => goTo({ screen: 'home' })}>
            Về danh sách văn bản
          </Button>
        </div>
      )}
    </main>
  )
}
