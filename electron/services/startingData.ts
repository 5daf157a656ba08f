import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  entitySchema,
  indicatorSchema,
  indicatorSetSchema,
  observationSchema,
  type StoreData,
} from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { exists } from './atomicFile.ts'

/** The indicator catalogue and figures that a new store starts with (seeds/). */
export async function readStartingData(seeds: string): Promise<Result<StoreData>> {
  try {
    const [entities, indicators, observations, sets] = await Promise.all([
      readLists(seeds, 'entities', entitySchema),
      readLists(seeds, 'indicators', indicatorSchema),
      readLists(seeds, 'observations', observationSchema),
      readLists(seeds, 'sets', indicatorSetSchema),
    ])
    return ok({ entities, indicators, observations, sets })
  } catch (error) {
    return fail(
      'starting-data-broken',
      'Dữ liệu ban đầu kèm chương trình bị thiếu hoặc hỏng. Hãy cài lại chương trình.',
      String(error),
    )
  }
}

/** `<name>.json`, or all the lists of the folder `<name>/` one after the other. */
async function readLists<T>(seeds: string, name: string, schema: z.ZodType<T>): Promise<T[]> {
  const single = join(seeds, `${name}.json`)
  const folder = join(seeds, name)
  const files = (await exists(single))
    ? [single]
    : (await readdir(folder))
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => join(folder, file))
  const lists = await Promise.all(
    files.map(async (file) => z.array(schema).parse(JSON.parse(await readFile(file, 'utf8')))),
  )
  return lists.flat()
}
