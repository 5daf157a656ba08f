import { z } from 'zod'

/** One menu of the window's menu bar, told by the page: it alone knows its commands. */
export const hostMenuSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** Entries, with a line between two parts. */
  parts: z.array(
    z.array(
      z.strictObject({
        /** Comes back as `window.command` when it is chosen. */
        id: z.string().min(1).max(60),
        label: z.string().min(1).max(120),
        /** "Ctrl+Shift+L", only shown: the page obeys its keys itself. */
        keys: z.string().max(30).optional(),
      }),
    ),
  ),
})
export type HostMenu = z.infer<typeof hostMenuSchema>
