/**
 * The channels between the window and its host: calls in, events out, and the paths of dropped
 * files, which only the preload can tell and the page can't make up.
 */
export const CALL_CHANNEL = 'van-kien:call'
export const EVENT_CHANNEL = 'van-kien:event'
export const OFFER_CHANNEL = 'van-kien:offer'
