/** The two channels between the window and its host: calls in, events out. */
export const CALL_CHANNEL = 'van-kien:call'
export const EVENT_CHANNEL = 'van-kien:event'
