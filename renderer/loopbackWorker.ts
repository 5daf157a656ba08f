import { type NumberedCall, type NumberedReply, postCall } from './loopbackPost.ts'

/** Speaks with the host while a person types: the network is none of the window's own work. */
self.onmessage = ({ data }: MessageEvent<NumberedCall>) => {
  const { number } = data
  const answer = (reply: NumberedReply): void => self.postMessage(reply)
  postCall(data).then(
    (reply) => answer({ number, reply }),
    (error: unknown) => answer({ number, failed: String(error) }),
  )
}
