import { useEffect, useMemo, useState } from 'react'
import type { Block } from '../../../shared/document/types.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { type MissingSection, missingSections } from '../../../shared/template/missingSections.ts'
import type { Template } from '../../../shared/template/types.ts'
import { call, listen } from '../../api.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { currentSettings } from '../../state/office.ts'
import { useStore } from '../../state/store.ts'
import type { DocumentMeta, DocumentSession } from '../session.ts'

/** Those of the office may change while the program runs. */
const known = new Map<string, Promise<Template | undefined>>()

function fetchTemplate(id: string): Promise<Template | undefined> {
  let asked = known.get(id)
  if (asked === undefined) {
    // A template that is gone is no fault of the document's: nothing is expected of it then.
    asked = call('templates.get', { id }).then((got) => (got.ok ? got.value : undefined))
    known.set(id, asked)
  }
  return asked
}

/** Sections that the document's template expects and that are not there. */
export function useMissing(session: DocumentSession): readonly MissingSection[] {
  const { template: id, period, entity, spelling } = useStore(session.meta)
  const survey = useStore(session.survey)
  const store = useStore(indicatorStore)
  const [template, setTemplate] = useState<Template>()

  useEffect(() => {
    let wanted = true
    const fetch = (): void => {
      if (id !== undefined) void fetchTemplate(id).then((got) => wanted && setTemplate(got))
    }
    setTemplate(undefined)
    fetch()
    const stop = listen('templates.changed', () => {
      known.clear()
      fetch()
    })
    return () => {
      wanted = false
      stop()
    }
  }, [id])

  const name = store?.entities.get(entity)
  const expected = useMemo(() => {
    if (template === undefined || name === undefined) return undefined
    return expectedBody(template, period, spelling, name)
  }, [template, period, spelling, name])

  return useMemo(
    () =>
      expected === undefined || survey.outline.length === 0
        ? []
        : missingSections(session.editor.children as Block[], expected),
    [session, survey, expected],
  )
}

function expectedBody(
  template: Template,
  period: DocumentMeta['period'],
  spelling: DocumentMeta['spelling'],
  entity: Parameters<typeof instantiateTemplate>[1]['entity'],
): readonly Block[] | undefined {
  if (template.periodKind !== period.kind) return undefined
  const settings = currentSettings()
  return instantiateTemplate(template, {
    period,
    entity,
    settings: { ...settings, spelling: spelling ?? settings.spelling },
  }).body
}
