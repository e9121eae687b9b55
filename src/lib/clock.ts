/** Milliseconds that only ever move forward, in step with the device's date at the start of the page and deaf to later changes of it. */
export const steadyNow = () => performance.timeOrigin + performance.now()
