/** Two short tones, made here: no file has to be fetched. */
export function ring() {
  const context = new AudioContext()
  for (const [at, pitch] of [660, 880].entries()) {
    const tone = new OscillatorNode(context, { frequency: pitch })
    const volume = new GainNode(context, { gain: 0 })
    const from = context.currentTime + at * 0.12
    volume.gain.setValueAtTime(0.12, from)
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.25)
    tone.connect(volume).connect(context.destination)
    tone.start(from)
    tone.stop(from + 0.26)
  }
  setTimeout(() => void context.close(), 1000)
}
