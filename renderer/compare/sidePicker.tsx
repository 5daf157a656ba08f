import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { VersionEntry } from '../../shared/versions/types.ts'
import { call } from '../api.ts'
import { DocumentChoices } from '../beside/documentChoices.tsx'
import { splitName } from '../tabs/splitName.ts'
import { Modal } from '../ui/modal.tsx'
import { versionChoice } from '../versions/versionWords.ts'
import type { CompareSide } from './compareSides.ts'

interface SidePickerProps {
  /** "Bản trước" or "Bản sau". */
  readonly label: string
  readonly name: 'before' | 'after'
  readonly side: CompareSide | undefined
  /** Whose likeliest partners are proposed. */
  readonly partner: string
  readonly onChoose: (side: CompareSide) => void
}

const NOW = ''

/** Which of the two texts: a document, and which version of it. */
export function SidePicker({ label, name, side, partner, onChoose }: SidePickerProps) {
  const [isAsking, setAsking] = useState(false)
  const versions = useVersions(side?.file)
  const [start, end] = side === undefined ? ['Chọn văn bản…', ''] : splitName(side.name)
  return (
    <div className="compare-side">
      <span className="compare-side-label">{label}</span>
      <button
        type="button"
        className="button button-plain compare-document"
        aria-label={`${label}: ${side?.name ?? 'chọn văn bản'}`}
        title={side?.name}
        data-testid={`compare-document-${name}`}
        onClick={() => setAsking(true)}
      >
        <span className="tab-name">
          <span className="tab-name-start">{start}</span>
          <span>{end}</span>
        </span>
        <ChevronDown aria-hidden size={15} />
      </button>
      {side !== undefined && (
        <select
          className="input select compare-version"
          aria-label={`${label}: phiên bản`}
          value={side.version ?? NOW}
          data-testid={`compare-version-${name}`}
          onChange={({ target: { value } }) => {
            const { version: _, ...rest } = side
            onChoose(value === NOW ? rest : { ...rest, version: value })
          }}
        >
          <option value={NOW}>Bản hiện tại</option>
          {versions.map((version) => (
            <option key={version.id} value={version.id}>
              {versionChoice(version)}
            </option>
          ))}
          {side.version !== undefined && !versions.some(({ id }) => id === side.version) && (
            <option value={side.version}>Phiên bản đã chọn</option>
          )}
        </select>
      )}
      {isAsking && (
        <Modal
          open
          wide
          onClose={() => setAsking(false)}
          title={`${label}: chọn văn bản`}
          testId="compare-choose"
        >
          <DocumentChoices
            file={partner}
            withOwn
            testId="compare-choose"
            onChoose={({ file, name: title }) => {
              setAsking(false)
              onChoose({ file, name: title })
            }}
          />
        </Modal>
      )}
    </div>
  )
}

/** The versions of a file; none until the host has answered. */
function useVersions(file: string | undefined): readonly VersionEntry[] {
  const [versions, setVersions] = useState<readonly VersionEntry[]>([])
  useEffect(() => {
    let isGone = false
    setVersions([])
    if (file !== undefined) {
      void call('versions.list', { file }).then((listed) => {
        if (!isGone && listed.ok) setVersions(listed.value.versions)
      })
    }
    return () => {
      isGone = true
    }
  }, [file])
  return versions
}
