import { parentPort, workerData } from 'node:worker_threads'
import type { ReadJob, ReadMessage } from './importMessages.ts'
import { readTableFile } from './readTableFile.ts'

/** Entry of the worker thread: reads one file from `workerData`, then it ends. */
const { bytes, name } = workerData as ReadJob
const tell = (message: ReadMessage) => parentPort?.postMessage(message)
const result = readTableFile(name, bytes, (done, step) => tell({ kind: 'progress', done, step }))
tell({ kind: 'result', result })
